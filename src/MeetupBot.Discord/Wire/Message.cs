namespace MeetupBot.Discord.Wire;

/// <summary>
/// A message as Discord returns it, with the parts of its components that identify a delivery. Other authors' messages have no content
/// and components, since the bot lacks the message content intent. Source: Resources, Message, "Message Structure".
/// </summary>
internal sealed record Message
{
    public required Snowflake Id { get; init; }
    public Snowflake ChannelId { get; init; }
    public User? Author { get; init; }
    public string? Content { get; init; }

    /// <summary>The users who are mentioned in the content.</summary>
    public IReadOnlyList<User>? Mentions { get; init; }
    public int? Flags { get; init; }
    public IReadOnlyList<PostedComponent>? Components { get; init; }
}
