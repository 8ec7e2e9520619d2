namespace MeetupBot.Slack.Wire;

internal sealed record SelectedOption(string? Value = null);
