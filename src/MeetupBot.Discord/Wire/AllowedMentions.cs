namespace MeetupBot.Discord.Wire;

/// <summary>
/// Who may be pinged: with an empty <see cref="Parse"/> only the users listed (100 at most).
/// Source: Resources, Message, "Allowed Mentions Object".
/// </summary>
internal sealed record AllowedMentions
{
    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<Snowflake>? Users { get; init; }
}
