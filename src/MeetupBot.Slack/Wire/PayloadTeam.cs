namespace MeetupBot.Slack.Wire;

internal sealed record PayloadTeam(string? Id = null, string? Domain = null);
