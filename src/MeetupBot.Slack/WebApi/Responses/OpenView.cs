namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>What is needed to change a view later.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Hash">Names this state of it; a change that gives it is refused when the view has changed meanwhile.</param>
internal sealed record OpenView(string Id = "", string? Hash = null);
