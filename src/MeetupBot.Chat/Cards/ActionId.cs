namespace MeetupBot.Chat.Cards;

/// <summary>
/// The meaning of a button, menu or form: a name from the catalogue, a subject and a detail. The platform stores it and sends it back, so
/// it is untrusted input and grants nothing by itself. It contains neither <c>|</c> nor <c>~</c>, which adapters use to append their own parts.
/// </summary>
public readonly record struct ActionId(string Name, string Subject = "", string Detail = "")
{
    /// <summary>The most characters of an encoded id. Adapters need the rest of the platform's 100 for a delivery key.</summary>
    public const int MaxLength = 72;

    public static ActionId Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 3);
        return new(parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
    }

    public override string ToString() => Detail.Length > 0 ? $"{Name}:{Subject}:{Detail}" : Subject.Length > 0 ? $"{Name}:{Subject}" : Name;
}
