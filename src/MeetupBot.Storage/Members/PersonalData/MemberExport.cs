using System.Text.Json;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Drafts;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Storage.Members.PersonalData;

/// <summary>Everything that is stored about one member.</summary>
public sealed record MemberExport
{
    public required Member Member { get; init; }

    /// <summary>Members that were merged into this one, with what is restored to them after a split.</summary>
    public required IReadOnlyList<MergedMember> MergedFrom { get; init; }

    public required IReadOnlyList<Account> Accounts { get; init; }
    public required bool IsOrganizer { get; init; }

    /// <summary>Meetups of which they are organizer or co-host.</summary>
    public required IReadOnlyList<Meetup> Hosted { get; init; }

    public required IReadOnlyList<ExportedBallot> Ballots { get; init; }
    public required IReadOnlyList<ExportedRsvp> Rsvps { get; init; }
    public required IReadOnlyList<Encounter> Encounters { get; init; }
    public required IReadOnlyList<Draft> Drafts { get; init; }
    public required IReadOnlyList<LinkCode> LinkCodes { get; init; }
    public required IReadOnlyList<DueItem> Planned { get; init; }
    public required IReadOnlyList<ExportedAttendance> Attendance { get; init; }

    /// <summary>The attendance of others that they noted, as a host.</summary>
    public required IReadOnlyList<ExportedTick> Ticked { get; init; }

    public required IReadOnlyList<ExportedFollowUp> FollowUps { get; init; }
    public required IReadOnlyList<ExportedMoment> Moments { get; init; }
    public required IReadOnlyList<ExportedPromise> Promises { get; init; }
    public required IReadOnlyList<ExportedIntroduction> Introductions { get; init; }
    public required IReadOnlyList<ExportedNoThanks> NoThanks { get; init; }
    public required IReadOnlyList<ExportedCoffee> Coffee { get; init; }
    public required IReadOnlyList<ExportedVisit> Visits { get; init; }
    public required IReadOnlyList<ExportedVisitAnswer> VisitAnswers { get; init; }

    /// <summary>The introductions of others that they asked for.</summary>
    public required IReadOnlyList<ExportedRequest> Introduced { get; init; }

    public required IReadOnlyList<ExportedCancellation> Cancelled { get; init; }

    /// <summary>The addresses of their calendars, without the secret part.</summary>
    public required IReadOnlyList<ExportedFeed> Feeds { get; init; }

    /// <summary>Series that they organize, or take turns in hosting.</summary>
    public required IReadOnlyList<ExportedSeries> Series { get; init; }

    /// <summary>Delivered direct messages of which a copy is kept.</summary>
    public required IReadOnlyList<ExportedMessage> Told { get; init; }

    /// <summary>Messages to them that wait in the outbox.</summary>
    public required IReadOnlyList<OutboxMessage> Messages { get; init; }
}

/// <summary>A member that was merged into another, and the record from which a split restores them.</summary>
public sealed record MergedMember(Member Member, JsonElement Kept);

public sealed record ExportedAttendance
{
    public MeetupId Meetup { get; init; }
    public required string State { get; init; }
    public Instant SaidAt { get; init; }
}

/// <summary>The member noted that somebody was there, or was not.</summary>
public sealed record ExportedTick
{
    public MeetupId Meetup { get; init; }

    /// <summary>Null where the person asked to be forgotten.</summary>
    public string? Name { get; init; }

    public required string State { get; init; }
    public Instant SaidAt { get; init; }
}

/// <summary>One member's votes in one poll. They voted no on a time in neither list, or did not vote on it.</summary>
public sealed record ExportedBallot(MeetupId Meetup, IReadOnlyList<MeetupTime> Yes, IReadOnlyList<MeetupTime> IfNeedBe, Instant AnsweredAt);

public sealed record ExportedCoffee
{
    public Instant JoinedAt { get; init; }
    public LocalDate? PausedFrom { get; init; }
    public LocalDate? PausedUntil { get; init; }
}

/// <summary>An address at which the member's calendar is fetched.</summary>
public sealed record ExportedFeed
{
    public required string Kind { get; init; }
    public bool Polls { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? FetchedAt { get; init; }

    /// <summary>The calendar program, as far as it is known.</summary>
    public string? Agent { get; init; }

    public Instant? RevokedAt { get; init; }
}

/// <summary>The member was asked whom they met at a meetup.</summary>
public sealed record ExportedFollowUp
{
    public MeetupId Meetup { get; init; }
    public Instant AskedAt { get; init; }
    public Instant? AnsweredAt { get; init; }
}

public sealed record ExportedIntroduction
{
    public required string Origin { get; init; }

    /// <summary>The names of the other introduced members.</summary>
    public string? Others { get; init; }

    public string? Reason { get; init; }
    public required string State { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? OpenedAt { get; init; }

    /// <summary>The member's own answer.</summary>
    public required string Consent { get; init; }

    public string? Outcome { get; init; }
    public Instant? AnsweredAt { get; init; }

    /// <summary>When the member reported it to the organizers.</summary>
    public Instant? ReportedAt { get; init; }

    /// <summary>Decides whether the introduction is exported, and is not exported itself.</summary>
    internal Instant? AskedAt { get; init; }
}

/// <summary>A direct message to the member of which the bot keeps a copy.</summary>
public sealed record ExportedMessage
{
    public required string Platform { get; init; }
    public required string Card { get; init; }
    public Instant SentAt { get; init; }
}

public sealed record ExportedMoment
{
    public MeetupId Meetup { get; init; }
    public required string Line { get; init; }
    public string? Photo { get; init; }
    public Instant SharedAt { get; init; }
}

/// <summary>A person whom the member does not want to meet.</summary>
public sealed record ExportedNoThanks
{
    /// <summary>Null where the person asked to be forgotten.</summary>
    public string? ToName { get; init; }

    /// <summary>What is left where the person asked to be forgotten: a hash of one account of each.</summary>
    public string? KeptAsHash { get; init; }

    public Instant SaidAt { get; init; }
}

public sealed record ExportedPromise
{
    public required string Note { get; init; }
    public string? ToName { get; init; }
    public Instant MadeAt { get; init; }
    public Instant RemindAt { get; init; }
    public Instant? KeptAt { get; init; }
}

public sealed record ExportedRsvp(MeetupId Meetup, RsvpStatus Status, int Guests, Instant AnsweredAt);

public sealed record ExportedCancellation
{
    public required MeetupId Meetup { get; init; }
    public required string Title { get; init; }
    public string? Reason { get; init; }
}

public sealed record ExportedRequest
{
    /// <summary>The names, separated by commas.</summary>
    public string? People { get; init; }
    public string? Reason { get; init; }
    public Instant CreatedAt { get; init; }
}

public sealed record ExportedVisitAnswer
{
    public required string Area { get; init; }
    public LocalDate FirstDay { get; init; }
    public LocalDate LastDay { get; init; }
    public bool Wants { get; init; }
    public Instant AnsweredAt { get; init; }
}

public sealed record ExportedVisit
{
    public required string Area { get; init; }
    public LocalDate FirstDay { get; init; }
    public LocalDate LastDay { get; init; }
    public Instant MadeAt { get; init; }
}

public sealed record ExportedSeries
{
    public required string Series { get; init; }
    public required string Title { get; init; }

    /// <summary>In the form of RFC 5545, with the time of day before it.</summary>
    public required string Rule { get; init; }

    public required string Zone { get; init; }
    public required string State { get; init; }
    public Instant CreatedAt { get; init; }
}
