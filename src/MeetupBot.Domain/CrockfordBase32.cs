namespace MeetupBot.Domain;

/// <summary>Letters that people can read out and type. Source: Douglas Crockford, "Base 32": no I, L, O or U.</summary>
public static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>In any case, with <c>I</c> and <c>L</c> taken for 1 and <c>O</c> for 0; null where there is another letter.</summary>
    public static string? Read(string typed)
    {
        var letters = typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? letters : null;
    }
}
