namespace MeetupBot.Domain.Merging;

/// <summary>What belonged to the absorbed member, so that a split loses nothing. Its size grows with that member's history.</summary>
public sealed record MergeRecord
{
    /// <summary>Meetups on which only the absorbed member had voted.</summary>
    public List<string> Ballots { get; init; } = [];

    public List<KeptPair<KeptBallot>> TwoBallots { get; init; } = [];
    public List<string> Rsvps { get; init; } = [];
    public List<KeptPair<KeptRsvp>> TwoRsvps { get; init; } = [];

    /// <summary>The ids of encounters that name the other member now.</summary>
    public List<long> Encounters { get; init; } = [];

    /// <summary>Encounters between the two members, which have no meaning while they are one.</summary>
    public List<KeptEncounter> WithOneself { get; init; } = [];

    /// <summary>The id of the newest encounter at the merge. Later ones belong to both.</summary>
    public long LastEncounter { get; init; }

    public List<string> Hosted { get; init; } = [];
    public List<string> CoHosted { get; init; } = [];
    public List<string> CalledOff { get; init; } = [];

    /// <summary>Communities in which the absorbed member was an organizer.</summary>
    public List<long> Organizes { get; init; } = [];

    /// <summary>Communities in which the other member was one before.</summary>
    public List<long> OtherOrganizes { get; init; } = [];

    /// <summary>The co-hosted meetups and organized communities that both members had.</summary>
    public List<string> Shared { get; init; } = [];
}
