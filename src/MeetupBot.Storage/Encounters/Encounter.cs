using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>Two members met in person.</summary>
public sealed record Encounter
{
    public long Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>Of the two, the one with the lower id.</summary>
    public MemberId LowMember { get; init; }

    public MemberId HighMember { get; init; }
    public MeetupId? MeetupId { get; init; }
    public Instant MetAt { get; init; }
    public bool SaidByLow { get; init; }
    public bool SaidByHigh { get; init; }
}
