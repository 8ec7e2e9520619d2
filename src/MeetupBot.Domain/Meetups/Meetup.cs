using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Meetups;

public sealed record Meetup
{
    public const int TitleLength = 100;
    public const int PlaceLength = 100;
    public const int DescriptionLength = 1000;
    public const int ReasonLength = 200;
    public const int MostPlaces = 10_000;

    public static Duration DefaultDuration { get; } = Duration.FromHours(2);

    public required MeetupId Id { get; init; }
    public required CommunityId Community { get; init; }

    /// <summary>Where it was proposed; it stays there when communities part.</summary>
    public required SpaceId Space { get; init; }

    public required string Title { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }
    public required MemberId Organizer { get; init; }
    public IReadOnlyList<MemberId> CoHosts { get; init; } = [];
    public Duration Duration { get; init; } = DefaultDuration;

    /// <summary>Places, guests and organizer included; null is without bound.</summary>
    public int? Capacity { get; init; }

    public required MeetupState State { get; init; }

    /// <summary>The zone in which whole days and plain text are read.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Chosen; null while the poll is open.</summary>
    public MeetupTime? Time { get; init; }

    public Instant? PollClosesAt { get; init; }

    /// <summary>Answers of yes at which the poll closes early; null is never.</summary>
    public int? Quorum { get; init; }

    /// <summary>Of the calendar file: rises with every change that readers must see (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; init; }

    public string? CancelReason { get; init; }
    public MemberId? CancelledBy { get; init; }
    /// <summary>Of two or three people who were introduced: nobody else sees it. Null: the community's.</summary>
    public IntroductionId? Introduction { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When anything that a calendar shows was last changed.</summary>
    public required Instant ChangedAt { get; init; }

    public bool IsUpcoming => State is MeetupState.Polling or MeetupState.Scheduled;

    /// <summary>From start to end, or null while no time is chosen.</summary>
    public Interval? Span => Time?.JobSpan(Zone, Duration);

    public bool IsHost(MemberId member) => member == Organizer || CoHosts.Contains(member);
}
