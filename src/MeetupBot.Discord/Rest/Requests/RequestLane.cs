namespace MeetupBot.Discord.Rest;

/// <summary>
/// Interaction endpoints do not count against the global limit, so they run beside everything else.
/// Source: Interactions, Receiving and Responding, "Endpoints".
/// </summary>
internal enum RequestLane
{
    Ordinary,
    Interaction,
}
