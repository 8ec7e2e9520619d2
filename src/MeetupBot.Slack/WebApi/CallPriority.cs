namespace MeetupBot.Slack.WebApi;

/// <summary>Who goes first when a limit of the workspace is the narrow place: cards in channels before many direct messages.</summary>
internal enum CallPriority
{
    Normal,
    Bulk,
}
