using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Sandbox.Chat;

/// <summary>An entry of the space's own list of events.</summary>
public sealed record ScheduledEvent(string Id, SpaceEvent Details);
