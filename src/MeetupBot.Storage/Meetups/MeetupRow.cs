using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Meetups;

/// <summary>A meetup as table columns.</summary>
internal sealed record MeetupRow
{
    public MeetupId Id { get; init; }
    public CommunityId CommunityId { get; init; }
    public SpaceId SpaceId { get; init; }
    public string? Channel { get; init; }
    public Audience Audience { get; init; }
    public string Title { get; init; } = "";
    public string? Place { get; init; }
    public string? Description { get; init; }
    public MemberId OrganizerId { get; init; }
    public MeetupState State { get; init; }
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
    public Duration DurationMs { get; init; }
    public int? Capacity { get; init; }
    public Instant? StartsAt { get; init; }
    public Instant? EndsAt { get; init; }
    public LocalDate? Day { get; init; }
    public int Sequence { get; init; }
    public string? CancelReason { get; init; }
    public MemberId? CancelledBy { get; init; }
    public Instant? PollClosesAt { get; init; }
    public int? Quorum { get; init; }
    public IntroductionId? IntroductionId { get; init; }
    public SeriesId? SeriesId { get; init; }
    public LocalDate? Occurrence { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant ChangedAt { get; init; }

    public Meetup With(IReadOnlyList<MemberId> coHosts) => new()
    {
        Id = Id,
        Community = CommunityId,
        Space = SpaceId,
        Channel = Channel,
        Audience = Audience,
        Title = Title,
        Place = Place,
        Description = Description,
        Organizer = OrganizerId,
        CoHosts = coHosts,
        Duration = DurationMs,
        Capacity = Capacity,
        State = State,
        Zone = Zone,
        Time = TimeColumns.Read(StartsAt, Day),
        PollClosesAt = PollClosesAt,
        Quorum = Quorum,
        Sequence = Sequence,
        CancelReason = CancelReason,
        CancelledBy = CancelledBy,
        Introduction = IntroductionId,
        Series = SeriesId,
        Occurrence = Occurrence,
        CreatedAt = CreatedAt,
        ChangedAt = ChangedAt,
    };

    /// <summary>The meetup as statement parameters.</summary>
    public static object Of(Meetup meetup) => new
    {
        meetup.Id,
        CommunityId = meetup.Community,
        SpaceId = meetup.Space,
        meetup.Channel,
        Audience = meetup.Audience.ToString(),
        meetup.Title,
        meetup.Place,
        meetup.Description,
        OrganizerId = meetup.Organizer,
        State = meetup.State.ToString(),
        meetup.Zone,
        DurationMs = meetup.Duration,
        meetup.Capacity,
        StartsAt = meetup.Span?.Start,
        EndsAt = meetup.Span?.End,
        meetup.Time?.Day,
        meetup.Sequence,
        meetup.CancelReason,
        meetup.CancelledBy,
        meetup.PollClosesAt,
        meetup.Quorum,
        meetup.NextAt,
        meetup.Introduction,
        meetup.Series,
        meetup.Occurrence,
        meetup.CreatedAt,
        meetup.ChangedAt,
    };
}
