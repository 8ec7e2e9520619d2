using MeetupBot.Application.Rights;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Interactions;

/// <summary>The member who acts, and the community in which they act.</summary>
/// <param name="Space">The space of the interaction. In a direct message it is the community's space on that platform.</param>
/// <param name="Zone">The member's zone, or else the community's, or else the configured one.</param>
/// <param name="Right">Whether the platform's permission or the community's settings make them an organizer now.</param>
public sealed record Caller(Member Member, Community Community, Space Space, DateTimeZone Zone, OrganizerRight Right)
{
    /// <inheritdoc cref="OrganizerRight.Holds"/>
    public bool IsOrganizer => Right.Holds;

    /// <inheritdoc cref="OrganizerRight.Seems"/>
    public bool SeemsOrganizer => Right.Seems;

    public MemberId Id => Member.Id;

    /// <summary>Whether the account is a guest's. A guest answers the cards in front of them, and takes part in nothing else.</summary>
    public bool IsGuest { get; init; }
}
