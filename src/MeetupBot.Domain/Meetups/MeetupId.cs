using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Domain.Meetups;

/// <summary>The short id that every card shows and that people type: 4 to 8 characters of Crockford's base 32.</summary>
public readonly record struct MeetupId(string Value)
{
    public const int MinLength = 4;
    public const int MaxLength = 8;

    /// <summary>Whether it has both letters and digits, so that nobody takes it for a year, a time of day or a word.</summary>
    public bool IsMixed => Value.Any(char.IsAsciiDigit) && Value.Any(char.IsAsciiLetter);

    /// <summary>
    /// Accepts any case, reads <c>I</c> and <c>L</c> as 1 and <c>O</c> as 0, and drops <c>#</c> and backquotes at the ends.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeetupId id)
    {
        id = default;
        var trimmed = (text ?? "").Trim().Trim('`', '#');
        if (trimmed.Length is < MinLength or > MaxLength || CrockfordBase32.Read(trimmed) is not { } letters)
            return false;
        id = new MeetupId(letters);
        return true;
    }

    /// <summary>Makes an id from random bytes, one character for each byte.</summary>
    public static MeetupId From(ReadOnlySpan<byte> random)
    {
        Span<char> letters = stackalloc char[MaxLength];
        for (var i = 0; i < random.Length; i++)
            letters[i] = CrockfordBase32.Alphabet[random[i] % CrockfordBase32.Alphabet.Length];
        return new MeetupId(new string(letters[..random.Length]));
    }

    public override string ToString() => Value;
}
