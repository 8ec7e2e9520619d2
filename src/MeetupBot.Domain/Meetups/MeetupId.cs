using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Domain.Meetups;

/// <summary>The short id that stands on every card and that people type: 4 to 8 characters of Crockford's base 32.</summary>
public readonly record struct MeetupId(string Value)
{
    public const int MinLength = 4;
    public const int MaxLength = 8;

    /// <summary>Source: Douglas Crockford, "Base 32": no I, L, O or U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Reads an id in any case, with <c>I</c> and <c>L</c> taken for 1 and <c>O</c> for 0, a leading <c>#</c> and backquotes dropped.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeetupId id)
    {
        id = default;
        var trimmed = (text ?? "").Trim().Trim('`', '#').ToUpperInvariant();
        if (trimmed.Length is < MinLength or > MaxLength)
            return false;
        var letters = trimmed.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (letters.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return false;
        id = new MeetupId(letters);
        return true;
    }

    /// <summary>A fresh id from random bytes, one byte a character.</summary>
    public static MeetupId From(ReadOnlySpan<byte> random)
    {
        Span<char> letters = stackalloc char[MaxLength];
        for (var i = 0; i < random.Length; i++)
            letters[i] = Alphabet[random[i] % Alphabet.Length];
        return new MeetupId(new string(letters[..random.Length]));
    }

    public override string ToString() => Value;
}
