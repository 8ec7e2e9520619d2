using System.Globalization;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>
/// Decides on which side each row belongs when one person's accounts are split. A row from before the merge returns to its owner. A later
/// row goes to the community in which the meetup was proposed. If that does not decide, it stays with the member who keeps the id.
/// </summary>
public sealed class PartingSides
{
    private readonly HashSet<MemberId> _partedOrigins;
    private readonly HashSet<CommunityId> _stayingHomes;
    private readonly HashSet<CommunityId> _partedHomes;
    private readonly Dictionary<(char Kind, string Key), MemberId> _owners = [];
    // The newest encounter from before the merge. -1: none.
    private readonly long _lastEncounter;
    private readonly HashSet<string> _shared;
    private readonly HashSet<long> _stayingOrganizes;

    public PartingSides(IReadOnlyList<Account> staying, IReadOnlyList<Account> parted, IReadOnlyList<PastMerge> merges)
    {
        Merges = merges;
        _partedOrigins = [.. parted.Select(OriginOf)];
        _stayingHomes = [.. staying.Select(account => account.CommunityId)];
        _partedHomes = [.. parted.Select(account => account.CommunityId)];
        MergedAt = Parted.Select(merge => (Instant?)merge.At).Min();
        _lastEncounter = Parted.Select(merge => merge.Record.LastEncounter).DefaultIfEmpty(-1).Min();
        _shared = [.. Parted.SelectMany(merge => merge.Record.Shared)];
        _stayingOrganizes = [.. Parted.SelectMany(merge => merge.Record.OtherOrganizes)];
        foreach (var merge in merges)
            Claim(merge.Absorbed, merge.Record);
    }

    /// <summary>In order of time.</summary>
    private IReadOnlyList<PastMerge> Merges { get; }

    /// <summary>The merges that brought in the parted side.</summary>
    public IEnumerable<PastMerge> Parted => Merges.Where(merge => _partedOrigins.Contains(merge.Absorbed));

    /// <summary>When the two sides were merged. Null: they have been one since the first of their accounts was seen.</summary>
    private Instant? MergedAt { get; }

    public static MemberId OriginOf(Account account) => account.OriginId ?? account.MemberId;

    /// <summary>The accounts that keep the member's id: those on the side with which the member began.</summary>
    public static IReadOnlyList<Account> Home(Member member, IReadOnlyList<Account> away, IReadOnlyList<Account> rest)
    {
        var first = away.Concat(rest).Where(account => OriginOf(account) == member.Id).ToList();
        var home = first.Find(account => account.CommunityId == member.CommunityId) ?? first.FirstOrDefault();
        return home is not null && away.Contains(home) ? away : rest;
    }

    /// <returns>Null when no merge recorded an owner.</returns>
    private bool? IsClaimedByParted(char kind, string key) => _owners.TryGetValue((kind, key), out var owner) ? _partedOrigins.Contains(owner) : null;

    /// <param name="kind">See <see cref="RowKind"/>.</param>
    /// <param name="place">The community in which the meetup was proposed.</param>
    /// <param name="since">When the row was created.</param>
    public bool GoesWithParted(char kind, string key, CommunityId place, Instant since)
    {
        if (IsClaimedByParted(kind, key) is { } claimed)
            return claimed;
        return !(MergedAt > since) && GoesWithParted(place);
    }

    /// <summary>
    /// Separates two answers from before the merge. An unchanged pair is restored. Otherwise the newest answer goes with the meetup, and the
    /// old one to the other side.
    /// </summary>
    /// <param name="now">The answer that counts now.</param>
    /// <param name="place">The community in which the meetup was proposed.</param>
    public (T Stays, T Goes) Apart<T>(KeptPair<T> pair, T now, CommunityId place)
        where T : class, IKeptAnswer
    {
        if (now.AnsweredAt == pair.LaterAt)
            return (pair.Into, pair.Absorbed);
        return GoesWithParted(place) ? (pair.Into, now) : (now, pair.Absorbed);
    }

    /// <summary>Both sides have met whoever they met while merged.</summary>
    public PartedSide OfEncounter(long id) => IsClaimedByParted(RowKind.Encounter, Number(id)) switch
    {
        true => PartedSide.Parted,
        false => PartedSide.Staying,
        null => id > _lastEncounter ? PartedSide.Both : PartedSide.Staying,
    };

    /// <summary>Whether both members were co-hosts before.</summary>
    public bool IsShared(string meetup) => _shared.Contains(meetup);

    /// <summary>Which side is an organizer of that community.</summary>
    public PartedSide OfOrganizer(long community)
    {
        var (key, home) = (Number(community), new CommunityId(community));
        if (_shared.Contains(key) || (MergedAt is null && IsHomeOfBoth(home)))
            return PartedSide.Both;
        return IsClaimedByParted(RowKind.Organizes, key) ?? (!_stayingOrganizes.Contains(community) && GoesWithParted(home))
            ? PartedSide.Parted
            : PartedSide.Staying;
    }

    private bool GoesWithParted(CommunityId place) => _partedHomes.Contains(place) && !_stayingHomes.Contains(place);

    private bool IsHomeOfBoth(CommunityId place) => _partedHomes.Contains(place) && _stayingHomes.Contains(place);

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

    // Merges are in order of time, and the first to record a row took it from its owner.
    private void Claim(char kind, IEnumerable<string> keys, MemberId owner)
    {
        foreach (var key in keys)
            _owners.TryAdd((kind, key), owner);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The side that gets something when one person's accounts are split.</summary>
public enum PartedSide
{
    Staying,
    Parted,
    Both,
}
