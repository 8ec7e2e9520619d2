namespace MeetupBot.Discord.Rest;

/// <summary>Who goes first when the global limit is the narrow place: cards in channels before many direct messages.</summary>
internal enum RequestPriority
{
    Normal,
    Bulk,
}
