using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Polls;

/// <summary>A time of an open poll to which a member said yes, as table columns.</summary>
internal sealed record CandidateRow
{
    public MeetupId MeetupId { get; init; }
    public Instant? StartsAt { get; init; }
    public LocalDate? Day { get; init; }
    public Instant AnsweredAt { get; init; }

    public (MeetupId Meetup, MeetupTime Time, Instant AnsweredAt) ToCandidate() => (MeetupId, TimeColumns.Read(StartsAt, Day)!.Value, AnsweredAt);
}
