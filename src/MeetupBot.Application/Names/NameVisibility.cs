using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Names;

/// <summary>
/// Decides whom a viewer may see by name, and about whom they may learn that they met: only pairs of whom both say so, as far as both allow it.
/// Every list, card, picture and suggestion about encounters uses it. People who were erased or have left are never named.
/// </summary>
public sealed class NameVisibility
{
    private readonly Session _session;
    private readonly MemberId _viewer;
    private readonly Dictionary<MemberId, Member?> _known = [];
    private IReadOnlySet<MemberId>? _metByOwnWord;
    private IReadOnlySet<MemberId>? _acquaintances;

    internal NameVisibility(Session session, MemberId viewer) => (_session, _viewer) = (session, viewer);

    public MemberId Viewer => _viewer;

    /// <summary>
    /// Everybody whom the viewer says they have met. It is only for leaving these out of lists that the viewer alone sees; it opens nothing.
    /// </summary>
    public IReadOnlySet<MemberId> MetByOwnWord => _metByOwnWord ??= _session.Encounters.MetByOwnWord(_viewer);

    /// <summary>Everybody whom the viewer has met, as both say. Through them the viewer may learn about others.</summary>
    public IReadOnlySet<MemberId> Acquaintances => _acquaintances ??= _session.Acquaintances.Circle(_viewer).ToHashSet();

    /// <summary>Reads these members at once. Other members are read one by one when needed.</summary>
    public NameVisibility Load(IEnumerable<MemberId> members)
    {
        var missing = members.Where(member => !_known.ContainsKey(member)).Distinct().ToList();
        if (missing.Count == 0)
            return this;
        var here = _session.Members.Here(missing).ToDictionary(member => member.Id);
        foreach (var member in missing)
            _known[member] = here.GetValueOrDefault(member);
        return this;
    }

    /// <summary>The member, or null when they have left or were erased.</summary>
    public Member? Find(MemberId member)
    {
        Load([member]);
        return _known[member];
    }

    /// <summary>The members who are still there, in the given order.</summary>
    public IEnumerable<Member> FindAll(IEnumerable<MemberId> members) => members.Select(Find).OfType<Member>();

    public bool IsHere(MemberId member) => Find(member) is not null;

    /// <summary>Null when the member must not be named.</summary>
    public string? NameOf(MemberId member) => Find(member)?.Name;

    /// <summary>The names in the given order, without those who must not be named.</summary>
    public IReadOnlyList<string> NamesOf(IReadOnlyList<MemberId> members)
    {
        Load(members);
        return [.. members.Select(NameOf).OfType<string>()];
    }

    /// <summary>Whom this member has met, as far as the viewer may learn it, in the order of their ids. The viewer may be one of them.</summary>
    /// <param name="most">How many of the member's acquaintances are looked at.</param>
    /// <param name="among">Nobody else is looked at. Null: everybody is.</param>
    public IReadOnlyList<MemberId> CircleOf(MemberId member, int most = int.MaxValue, IReadOnlySet<MemberId>? among = null)
    {
        var circle = _session.Acquaintances.Circle(member, most).Where(other => among?.Contains(other) != false).ToList();
        Load([.. circle, member]);
        return [.. circle.Where(other => Allows(member, other)).Order()];
    }

    /// <summary>Whether the viewer may know that these two have met. Of their own meetings, the viewer knows what they say themselves.</summary>
    public bool KnowsThatMet(MemberId one, MemberId other)
    {
        if (one == _viewer || other == _viewer)
            return MetByOwnWord.Contains(one == _viewer ? other : one);
        return _session.Acquaintances.AreAcquainted(one, other) && Allows(one, other);
    }

    /// <summary>Whether the viewer may know of this meeting: both said so, and it is their own or may be named to them.</summary>
    public bool MayKnowOf(Encounter encounter) => encounter.IsConfirmed && Allows(encounter.LowMember, encounter.HighMember);

    private bool Allows(MemberId one, MemberId other)
    {
        if (Find(one) is not { } first || Find(other) is not { } second)
            return false;
        return one == _viewer || other == _viewer
            || NamingRule.MayName(first.Visibility, second.Visibility, Acquaintances.Contains(one) || Acquaintances.Contains(other));
    }
}
