namespace MeetupBot.Slack.Wire;

/// <param name="Id">Begins with C, or G of old private channels, or D of direct messages.</param>
/// <param name="Name">Without the sign; <c>directmessage</c> of a direct message.</param>
internal sealed record PayloadChannel(string? Id = null, string? Name = null);
