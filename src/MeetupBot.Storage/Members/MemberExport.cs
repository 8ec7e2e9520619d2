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
    public required IReadOnlyList<OutboxItem> Messages { get; init; }
}
