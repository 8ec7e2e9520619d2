namespace MeetupBot.Discord.Wire;

/// <summary>
/// The people and messages that an interaction refers to by id. Source: Receiving and Responding, "Resolved Data Structure".
/// </summary>
internal sealed record ResolvedData
{
    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }
    public IReadOnlyDictionary<Snowflake, GuildMember>? Members { get; init; }
    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }
    public IReadOnlyDictionary<Snowflake, Role>? Roles { get; init; }
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }
}
