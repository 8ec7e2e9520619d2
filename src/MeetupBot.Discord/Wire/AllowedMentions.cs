namespace MeetupBot.Discord.Wire;

/// <summary>
/// Who may be pinged. With an empty <see cref="Parse"/>, only the listed users (100 at most).
/// Source: Resources, Message, "Allowed Mentions Object".
/// </summary>
internal sealed record AllowedMentions
{
    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<Snowflake>? Users { get; init; }
}
