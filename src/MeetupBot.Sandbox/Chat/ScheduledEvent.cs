using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Sandbox.Chat;

/// <summary>One of the space's scheduled events.</summary>
public sealed record ScheduledEvent(string Id, SpaceEvent Details);
