namespace MeetupBot.Discord.Wire;

/// <summary>The data of a command, component or modal. The interaction's type decides which.</summary>
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
