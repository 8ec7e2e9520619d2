namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Interactivity, Implementing slash commands, "Understanding the data payload".</summary>
internal sealed record SlashCommand
{
    public string? Command { get; init; }
    public string? Text { get; init; }
    public string? TriggerId { get; init; }
    public string? ResponseUrl { get; init; }
    public string? UserId { get; init; }
    public string? UserName { get; init; }
    public string? TeamId { get; init; }
    public string? ChannelId { get; init; }
    public string? ChannelName { get; init; }
}
