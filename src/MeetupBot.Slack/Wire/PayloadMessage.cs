namespace MeetupBot.Slack.Wire;

/// <summary>The message that it was done on.</summary>
/// <param name="Ts">Names it within its channel.</param>
/// <param name="User">Its author.</param>
/// <param name="Text">In mrkdwn, as Slack stores it.</param>
internal sealed record PayloadMessage(string? Ts = null, string? User = null, string? Text = null);
