using NodaTime;

namespace MeetupBot.Chat.Deliveries;

/// <summary>A meetup in the platform's own list of events (Discord's guild scheduled events).</summary>
/// <param name="Description">Contains the reference.</param>
/// <param name="Reference">Identifies the meetup and never changes. It finds an event whose creation got no answer.</param>
public sealed record SpaceEvent(string Title, string Place, string Description, Instant Start, Instant End, string Reference);
