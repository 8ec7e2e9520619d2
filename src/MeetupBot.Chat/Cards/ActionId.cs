namespace MeetupBot.Chat.Cards;

/// <summary>
/// What a button, menu or form means: a name from the catalogue, what it is about and a detail. Travels through the platform
/// and back, so it is input from outside and grants nothing by itself. It holds neither <c>|</c> nor <c>~</c>, which adapters put behind it.
/// </summary>
public readonly record struct ActionId(string Name, string Subject = "", string Detail = "")
{
    /// <summary>Characters of an encoded id; adapters need the rest of the platform's 100 for a delivery key.</summary>
    public const int MaxLength = 72;

    public static ActionId Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 3);
        return new(parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
    }

    public override string ToString() => Detail.Length > 0 ? $"{Name}:{Subject}:{Detail}" : Subject.Length > 0 ? $"{Name}:{Subject}" : Name;
}
