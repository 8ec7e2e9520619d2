using NodaTime;

namespace MeetupBot.Chat;

/// <summary>A meetup in the platform's own list of events (Discord's guild scheduled events).</summary>
public sealed record SpaceEvent(string Title, string Place, string Description, Instant Start, Instant End);
