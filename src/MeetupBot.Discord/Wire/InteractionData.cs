namespace MeetupBot.Discord.Wire;

/// <summary>Data of a command, a component or a modal, told apart by the interaction's type.</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }
    public int? Type { get; init; }
    public Snowflake? TargetId { get; init; }
    public IReadOnlyList<InteractionOption>? Options { get; init; }
    public string? CustomId { get; init; }
    public int? ComponentType { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
    public ResolvedData? Resolved { get; init; }
}
