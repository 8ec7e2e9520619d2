namespace MeetupBot.Domain;

/// <summary>Letters that people can read out and type. Source: Douglas Crockford, "Base 32": no I, L, O or U.</summary>
public static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Accepts any case, and reads <c>I</c> and <c>L</c> as 1 and <c>O</c> as 0. Null when there is any other character.</summary>
    public static string? Read(string typed)
    {
        var letters = typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? letters : null;
    }
}
