using NodaTime;

namespace MeetupBot.Chat.Deliveries;

/// <summary>A meetup in the platform's own list of events (Discord's guild scheduled events).</summary>
/// <param name="Description">Holds the reference.</param>
/// <param name="Reference">Names the meetup for good, whatever else changes: by it an event is found whose making was not heard of.</param>
public sealed record SpaceEvent(string Title, string Place, string Description, Instant Start, Instant End, string Reference);
