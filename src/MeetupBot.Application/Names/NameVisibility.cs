using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Names;

/// <summary>
/// Decides whom a viewer may see by name, and about whom they may learn that they met. Every list, card, picture and suggestion about
/// encounters uses it. People who were erased or have left are never named.
/// </summary>
public sealed class NameVisibility
{
    private readonly Session _session;
    private readonly MemberId _viewer;
    private readonly Dictionary<MemberId, Member?> _known = [];
    private IReadOnlySet<MemberId>? _met;
    private IReadOnlySet<MemberId>? _mutuals;

    internal NameVisibility(Session session, MemberId viewer) => (_session, _viewer) = (session, viewer);

    /// <summary>Everybody whom the viewer has met.</summary>
    public IReadOnlySet<MemberId> Met => _met ??= _session.Encounters.MetBy(_viewer);

    /// <summary>
    /// The people whom the viewer has met and through whom they may learn about others. The viewer's own word alone is not enough.
    /// </summary>
    private IReadOnlySet<MemberId> Mutuals => _mutuals ??= _session.Encounters.MutualsOf(_viewer);

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

    /// <summary>Whether the viewer may learn that these two met.</summary>
    public bool MayNamePair(MemberId one, MemberId other)
    {
        if (Find(one) is not { } first || Find(other) is not { } second)
            return false;
        return one == _viewer || other == _viewer
            || NamingRule.MayName(first.Visibility, second.Visibility, Mutuals.Contains(one) || Mutuals.Contains(other));
    }
}
