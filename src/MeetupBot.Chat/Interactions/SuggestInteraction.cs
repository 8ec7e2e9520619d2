namespace MeetupBot.Chat.Interactions;

/// <summary>A request for suggestions while an option's value is typed. It changes nothing.</summary>
public sealed record SuggestInteraction : Interaction
{
    public required string Command { get; init; }
    public required string Option { get; init; }
    public required string Typed { get; init; }
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}
