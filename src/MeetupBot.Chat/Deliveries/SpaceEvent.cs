using NodaTime;

namespace MeetupBot.Chat.Deliveries;

/// <summary>A meetup in the platform's own list of events (Discord's guild scheduled events).</summary>
/// <param name="Description">Contains the reference.</param>
/// <param name="Reference">Identifies the meetup and never changes. It finds an event whose creation got no answer.</param>
public sealed record SpaceEvent(string Title, string Place, string Description, Instant Start, Instant End, string Reference)
{
    /// <summary>The whole days that it takes, in words; then its hours are there only because a platform's events need some. Null: its hours are its own.</summary>
    public string? Days { get; init; }
}
