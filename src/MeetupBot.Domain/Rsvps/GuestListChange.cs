using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <param name="List">As it is afterwards.</param>
/// <param name="Own">The answer of who acted, as it is now; null when they are on the list no more, or nobody acted.</param>
/// <param name="Promoted">From the waitlist to a place, in order; each is to be told.</param>
public sealed record GuestListChange(GuestList List, Rsvp? Own, IReadOnlyList<MemberId> Promoted)
{
    /// <summary>A guest was asked for and there was no place, or the bound of <see cref="GuestList.MostGuests"/> is reached.</summary>
    public bool GuestRefused { get; init; }
}
