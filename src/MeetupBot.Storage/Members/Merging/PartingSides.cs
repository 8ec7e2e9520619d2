using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>
/// Says on which side a row belongs when one person's accounts part: where it was before they became one; what came later, where the
/// meetup was proposed; and where that tells nothing, with who keeps the member's id.
/// </summary>
internal sealed class PartingSides
{
    private readonly HashSet<MemberId> _partedOrigins;
    private readonly HashSet<CommunityId> _stayingHomes;
    private readonly HashSet<CommunityId> _partedHomes;
    private readonly Dictionary<(char Kind, string Key), MemberId> _owners = [];

    public PartingSides(IReadOnlyList<Account> staying, IReadOnlyList<Account> parted, IReadOnlyList<MergeRow> merges)
    {
        Merges = merges;
        _partedOrigins = [.. parted.Select(OriginOf)];
        _stayingHomes = [.. staying.Select(account => account.CommunityId)];
        _partedHomes = [.. parted.Select(account => account.CommunityId)];
        MergedAt = Parted.Select(merge => (Instant?)merge.MergedAt).Min();
        LastEncounter = Parted.Select(merge => merge.Record.LastEncounter).DefaultIfEmpty(-1).Min();
        foreach (var merge in merges)
            Claim(merge.AbsorbedId, merge.Record);
    }

    /// <summary>By time.</summary>
    public IReadOnlyList<MergeRow> Merges { get; }

    /// <summary>Those by which the parted side came.</summary>
    public IEnumerable<MergeRow> Parted => Merges.Where(merge => _partedOrigins.Contains(merge.AbsorbedId));

    /// <summary>When the two sides became one; null: they have been since the first of their accounts was seen.</summary>
    public Instant? MergedAt { get; }

    /// <summary>The newest encounter from before that; -1: none.</summary>
    public long LastEncounter { get; }

    public static MemberId OriginOf(Account account) => account.OriginId ?? account.MemberId;

    /// <returns>Null when it was nobody's by a merge.</returns>
    public bool? IsClaimedByParted(char kind, string key) => _owners.TryGetValue((kind, key), out var owner) ? _partedOrigins.Contains(owner) : null;

    /// <param name="kind">See <see cref="RowKind"/>.</param>
    /// <param name="key">Of the row.</param>
    /// <param name="place">Where its meetup was proposed.</param>
    /// <param name="since">When the row came to be.</param>
    public bool GoesWithParted(char kind, string key, CommunityId place, Instant since)
    {
        if (IsClaimedByParted(kind, key) is { } claimed)
            return claimed;
        return !(MergedAt > since) && GoesWithParted(place);
    }

    public bool GoesWithParted(CommunityId place) => _partedHomes.Contains(place) && !_stayingHomes.Contains(place);

    /// <summary>Both sides are at home there.</summary>
    public bool IsHomeOfBoth(CommunityId place) => _partedHomes.Contains(place) && _stayingHomes.Contains(place);

    private void Claim(MemberId owner, MergeRecord record)
    {
        Claim(RowKind.Ballot, record.Ballots, owner);
        Claim(RowKind.Rsvp, record.Rsvps, owner);
        Claim(RowKind.Hosted, record.Hosted, owner);
        Claim(RowKind.CalledOff, record.CalledOff, owner);
        Claim(RowKind.CoHosted, record.CoHosted, owner);
        Claim(RowKind.Encounter, record.Encounters.Select(Number), owner);
        Claim(RowKind.Organizes, record.Organizes.Select(Number), owner);
    }

    // Merges come by time, and the first to bring a row had it from its owner.
    private void Claim(char kind, IEnumerable<string> keys, MemberId owner)
    {
        foreach (var key in keys)
            _owners.TryAdd((kind, key), owner);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
