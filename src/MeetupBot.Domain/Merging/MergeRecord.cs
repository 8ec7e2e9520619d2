namespace MeetupBot.Domain.Merging;

/// <summary>What was the absorbed member's own, so that they can part again and nothing is lost. As large as that member's history.</summary>
public sealed record MergeRecord
{
    /// <summary>Meetups that only the absorbed one had voted on.</summary>
    public List<string> Ballots { get; init; } = [];

    public List<KeptPair<KeptBallot>> TwoBallots { get; init; } = [];
    public List<string> Rsvps { get; init; } = [];
    public List<KeptPair<KeptRsvp>> TwoRsvps { get; init; } = [];

    /// <summary>Ids of rows that name the other member now.</summary>
    public List<long> Encounters { get; init; } = [];

    /// <summary>Of the two with each other, which make no sense while they are one.</summary>
    public List<KeptEncounter> WithOneself { get; init; } = [];

    /// <summary>The newest there was; what came later belongs to both.</summary>
    public long LastEncounter { get; init; }

    public List<string> Hosted { get; init; } = [];
    public List<string> CoHosted { get; init; } = [];
    public List<string> CalledOff { get; init; } = [];

    /// <summary>Communities of which they are an organizer.</summary>
    public List<long> Organizes { get; init; } = [];

    /// <summary>Those of which the other was one before.</summary>
    public List<long> OtherOrganizes { get; init; } = [];

    /// <summary>Of co-hosted meetups and organized communities, those that were both members'.</summary>
    public List<string> Shared { get; init; } = [];
}
