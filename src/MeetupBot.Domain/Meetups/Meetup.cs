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
    public const int MostCoHosts = 10;

    public static Duration DefaultDuration { get; } = Duration.FromHours(2);

    public required MeetupId Id { get; init; }
    public required CommunityId Community { get; init; }

    /// <summary>Where it was proposed. It stays there when linked communities are separated.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>The conversation in <see cref="Space"/> with its card, by the platform's id. Null: it has none.</summary>
    public string? Channel { get; init; }

    /// <summary>Of no meaning for a meetup of introduced members, which only they see.</summary>
    public Audience Audience { get; init; }

    public required string Title { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }
    public required MemberId Organizer { get; init; }
    public IReadOnlyList<MemberId> CoHosts { get; init; } = [];
    public Duration Duration { get; init; } = DefaultDuration;

    /// <summary>The number of places, including the organizer and guests. Null: unlimited.</summary>
    public int? Capacity { get; init; }

    public required MeetupState State { get; init; }

    /// <summary>The zone of whole days and of times in plain text.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The chosen time. Null while the poll is open.</summary>
    public MeetupTime? Time { get; init; }

    public Instant? PollClosesAt { get; init; }

    /// <summary>The poll closes early at this number of yes answers. Null: never.</summary>
    public int? Quorum { get; init; }

    /// <summary>The sequence number of the calendar file. It rises with every change that readers must see (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; init; }

    public string? CancelReason { get; init; }
    public MemberId? CancelledBy { get; init; }
    /// <summary>The introduction of the two or three people who meet; nobody else sees the meetup. Null: a meetup of others.</summary>
    public IntroductionId? Introduction { get; init; }

    /// <summary>The series that made it. Null: somebody proposed it.</summary>
    public SeriesId? Series { get; init; }

    /// <summary>The date of the series' rule that it is for, whatever it is moved to (RFC 5545, 3.8.4.4). Null: of no series.</summary>
    public LocalDate? Occurrence { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When anything that a calendar shows last changed.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>
    /// Whether its poll closed without a time, and it was called off by itself when the last of its times had passed. Introduced members find
    /// another time in their own way.
    /// </summary>
    public bool IsExpiredPoll => this is { State: MeetupState.Cancelled, Time: null, PollClosesAt: null, CancelledBy: null, Introduction: null };

    public bool IsUpcoming => State is MeetupState.Polling or MeetupState.Scheduled;

    /// <summary>Whether the whole community sees it.</summary>
    public bool IsOpen => Introduction is null && Audience is (Audience.Community or Audience.Everybody);

    /// <summary>Whether it counts in totals of meetups that were held. Meetups that only some members see do not.</summary>
    public bool WasHeld => State == MeetupState.Over && IsOpen;

    /// <summary>
    /// The sort key in the list of upcoming meetups: the start, else the close of the poll, else the time of creation. Null when the meetup is
    /// in nobody's list: it is over, cancelled, or private to introduced members.
    /// </summary>
    public Instant? NextAt => IsUpcoming && Introduction is null ? Span?.Start ?? PollClosesAt ?? CreatedAt : null;

    /// <summary>From start to end, of whole days by the hours that jobs count from. Null while no time is chosen.</summary>
    public Interval? Span => Time?.JobSpan(Zone, Duration);

    /// <summary>When it is over: at its end, or when the date of its last whole day ends. Null while no time is chosen.</summary>
    public Instant? OverAt => Time?.Span(Zone, Duration).End;

    /// <summary>Whether its cards, reminders and recaps may be posted in this conversation.</summary>
    public bool MayBeShownIn(SpaceId space, string channel) =>
        IsOpen || Introduction is not null || (space == Space && channel == Channel);

    /// <summary>
    /// Whether cards and events that stand in other places may stay. Those of earlier releases do until it is known who sees its channel.
    /// </summary>
    public bool MayStayElsewhere => IsOpen || Audience == Audience.Unknown;

    public bool IsHost(MemberId member) => member == Organizer || CoHosts.Contains(member);
}
