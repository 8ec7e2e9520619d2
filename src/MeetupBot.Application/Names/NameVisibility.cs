using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Names;

/// <summary>
/// Whom a viewer may see by name, and of whom they may learn that they met: the one place that every list, card, picture and suggestion
/// about who met whom goes through. Who was forgotten or has left is named to nobody.
/// </summary>
public sealed class NameVisibility(Session session, MemberId viewer)
{
    private readonly Dictionary<MemberId, Member?> _known = [];
    private IReadOnlySet<MemberId>? _met;
    private IReadOnlySet<MemberId>? _mutuals;

    /// <summary>Everybody whom the viewer has met.</summary>
    public IReadOnlySet<MemberId> Met => _met ??= session.Encounters.MetBy(viewer);

    /// <summary>Those of them through whom the viewer may learn of others: that can't be had by saying so oneself.</summary>
    private IReadOnlySet<MemberId> Mutuals => _mutuals ??= session.Encounters.MutualsOf(viewer);

    /// <summary>Reads these at once; those who were not read are looked up one by one.</summary>
    public NameVisibility With(IEnumerable<MemberId> members)
    {
        var missing = members.Where(member => !_known.ContainsKey(member)).Distinct().ToList();
        if (missing.Count == 0)
            return this;
        var here = session.Members.Here(missing).ToDictionary(member => member.Id);
        foreach (var member in missing)
            _known[member] = here.GetValueOrDefault(member);
        return this;
    }

    /// <summary>A member who has neither left nor asked to be forgotten; null otherwise.</summary>
    public Member? Find(MemberId member)
    {
        With([member]);
        return _known[member];
    }

    /// <summary>Those who are here, in the given order.</summary>
    public IEnumerable<Member> OfMembers(IEnumerable<MemberId> members) => members.Select(Find).OfType<Member>();

    public bool IsHere(MemberId member) => Find(member) is not null;

    /// <summary>Null: to be named to nobody.</summary>
    public string? NameOf(MemberId member) => Find(member)?.Name;

    /// <summary>Of these, in their order; without those to be named to nobody.</summary>
    public IReadOnlyList<string> NamesOf(IReadOnlyList<MemberId> members)
    {
        With(members);
        return [.. members.Select(NameOf).OfType<string>()];
    }

    /// <summary>Whether the viewer may learn that these two met.</summary>
    public bool MayNamePair(MemberId one, MemberId other)
    {
        if (Find(one) is not { } first || Find(other) is not { } second)
            return false;
        return one == viewer || other == viewer
            || NamingRule.MayName(first.Visibility, second.Visibility, Mutuals.Contains(one) || Mutuals.Contains(other));
    }
}
