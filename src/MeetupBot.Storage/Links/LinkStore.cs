using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

/// <summary>
/// Links communities and takes them apart. Rows stay where they were made, so either costs as much as there are linked communities,
/// whatever these hold.
/// </summary>
public sealed class LinkStore
{
    private readonly Session _session;

    internal LinkStore(Session session) => _session = session;

    /// <summary>The second, with all that it is linked with, joins the first, whose settings hold.</summary>
    /// <param name="first">Whose member made the code.</param>
    /// <param name="second">Whose member used it.</param>
    /// <param name="maker">Who made the code.</param>
    /// <param name="by">Who used it.</param>
    public void Link(CommunityId first, CommunityId second, MemberId maker, MemberId by)
    {
        var root = _session.Communities.Find(first)!.Id;
        var before = _session.Communities.Find(second)!.Id;
        if (root == before)
            return;
        _session.Execute(LinkSql.Redirect, new { root, before });
        _session.Execute(LinkSql.SetLinkedTo, new { root, id = before });
        _session.Execute(LinkSql.SetLinkedTo, new { root, id = root });
        _session.Execute(LinkSql.SetMakers, new { id = second, maker, by });
    }

    /// <summary>
    /// The community stands alone again, with the settings that it had by itself. Where two or more are left, the settings that held go on
    /// to hold for them.
    /// </summary>
    public void Leave(CommunityId community)
    {
        var others = _session.Communities.Linked(community).Where(other => other != community).ToList();
        var root = _session.Communities.Find(community)!.Id;
        _session.Execute(LinkSql.Leave, new { id = community });
        if (others.Count == 1)
            _session.Execute(LinkSql.Leave, new { id = others[0] });
        else if (others.Count > 1 && root == community)
            HandOn(root, others);
    }

    /// <summary>Who made and who used the codes by which it is linked.</summary>
    public IReadOnlyList<MemberId> Makers(CommunityId community) => _session.Query<MemberId>(LinkSql.Makers, new { community });

    private void HandOn(CommunityId root, List<CommunityId> others)
    {
        _session.Execute(LinkSql.CopySettings, new { id = others[0], from = root });
        foreach (var other in others)
            _session.Execute(LinkSql.SetLinkedTo, new { root = others[0], id = other });
    }
}
