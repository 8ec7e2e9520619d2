namespace MeetupBot.Slack.Wire;

/// <param name="Id">The account.</param>
/// <param name="Username">The handle, in some payloads.</param>
/// <param name="Name">The handle, in others.</param>
/// <param name="TeamId">Their own workspace, which in a shared channel may be another.</param>
internal sealed record PayloadUser(string? Id = null, string? Username = null, string? Name = null, string? TeamId = null);
