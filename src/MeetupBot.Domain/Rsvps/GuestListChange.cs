using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <param name="List">The list after the change.</param>
/// <param name="Own">The current answer of the member who acted. Null when they are no longer on the list, or nobody acted.</param>
/// <param name="Promoted">Members who moved from the waitlist to a place, in order. Each has to be notified.</param>
public sealed record GuestListChange(GuestList List, Rsvp? Own, IReadOnlyList<MemberId> Promoted)
{
    /// <summary>Members who lost their place, or the places of their guests. Each has to be notified.</summary>
    public IReadOnlyList<MemberId> Moved { get; init; } = [];

    /// <summary>A guest was asked for, but there was no place or <see cref="GuestList.MostGuests"/> is reached.</summary>
    public bool GuestRefused { get; init; }
}
