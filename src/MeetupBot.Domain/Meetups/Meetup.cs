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
    /// <summary>The introduction of the two or three people who meet; nobody else sees the meetup. Null: open to the community.</summary>
    public IntroductionId? Introduction { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When anything that a calendar shows last changed.</summary>
    public required Instant ChangedAt { get; init; }

    public bool IsUpcoming => State is MeetupState.Polling or MeetupState.Scheduled;

    /// <summary>Whether it counts in totals of meetups that were held. Meetups between introduced people do not.</summary>
    public bool WasHeld => State == MeetupState.Over && Introduction is null;

    /// <summary>
    /// The sort key in the list of upcoming meetups: the start, else the close of the poll, else the time of creation. Null when the meetup is
    /// not listed: it is over, cancelled, or private to introduced members.
    /// </summary>
    public Instant? NextAt => IsUpcoming && Introduction is null ? Span?.Start ?? PollClosesAt ?? CreatedAt : null;

    /// <summary>From start to end, of whole days by the hours that jobs count from. Null while no time is chosen.</summary>
    public Interval? Span => Time?.JobSpan(Zone, Duration);

    /// <summary>When it is over: at its end, or when the date of its last whole day ends. Null while no time is chosen.</summary>
    public Instant? OverAt => Time?.Span(Zone, Duration).End;

    public bool IsHost(MemberId member) => member == Organizer || CoHosts.Contains(member);
}
