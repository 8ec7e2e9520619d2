using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Domain;
using NodaTime;

namespace MeetupBot.Features.Community.Link;

/// <summary>
/// The code that a person carries from one side to the other: ten characters of Crockford's base 32, which is 50 random bits. Only its
/// hash is stored. With five attempts in 15 minutes, nobody can guess it while it is valid.
/// </summary>
internal static class CodeText
{
    private const int Length = 10;

    /// <summary>How long a code is valid.</summary>
    public static readonly Duration WorksFor = Duration.FromMinutes(15);

    public static string Create() => RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, Length);

    /// <summary>As cards show it: <c>7K2Q9-XWM4T</c>.</summary>
    public static string Format(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";

    /// <summary>Reads a code in any case, with or without dashes. <c>I</c> and <c>L</c> count as 1, and <c>O</c> as 0.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? code)
    {
        var letters = (typed ?? "").Trim().Trim('`').Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        code = letters.Length == Length ? CrockfordBase32.Read(letters) : null;
        return code is not null;
    }

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("meetupbot link " + code)));
}
