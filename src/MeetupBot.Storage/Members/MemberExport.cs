namespace MeetupBot.Storage;

/// <summary>Everything that is stored about one member.</summary>
public sealed record MemberExport
{
    public required Member Member { get; init; }

    /// <summary>Whom their other accounts were before, with what comes back when these part.</summary>
    public required IReadOnlyList<MergedMember> MergedFrom { get; init; }

    public required IReadOnlyList<Account> Accounts { get; init; }
    public required bool IsOrganizer { get; init; }

    /// <summary>As organizer or co-host.</summary>
    public required IReadOnlyList<Domain.Meetups.Meetup> Hosted { get; init; }

    public required IReadOnlyList<ExportedBallot> Ballots { get; init; }
    public required IReadOnlyList<ExportedRsvp> Rsvps { get; init; }
    public required IReadOnlyList<Encounter> Encounters { get; init; }
    public required IReadOnlyList<Draft> Drafts { get; init; }
    public required IReadOnlyList<LinkCode> LinkCodes { get; init; }
    public required IReadOnlyList<DueItem> Planned { get; init; }
    public required IReadOnlyList<ExportedAttendance> Attendance { get; init; }
    public required IReadOnlyList<ExportedFollowUp> FollowUps { get; init; }
    public required IReadOnlyList<ExportedMoment> Moments { get; init; }
    public required IReadOnlyList<ExportedPromise> Promises { get; init; }
    public required IReadOnlyList<ExportedIntroduction> Introductions { get; init; }
    public required IReadOnlyList<ExportedNoThanks> NoThanks { get; init; }
    public required IReadOnlyList<ExportedCoffee> Coffee { get; init; }
    public required IReadOnlyList<ExportedVisit> Visits { get; init; }

    /// <summary>Direct messages that went to them, as remembered.</summary>
    public required IReadOnlyList<ExportedMessage> Told { get; init; }

    /// <summary>On their way.</summary>
    public required IReadOnlyList<OutboxItem> Messages { get; init; }
}
