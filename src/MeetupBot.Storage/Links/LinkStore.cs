using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Links;

/// <summary>
/// Links communities and takes them apart. Rows stay where they were made, so either costs as much as there are linked communities,
/// whatever these hold.
/// </summary>
public sealed class LinkStore
{
    private readonly StoreConnection _connection;
    private readonly CommunityStore _communities;

    internal LinkStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
    }

    /// <summary>The second, with all that it is linked with, joins the first, whose settings hold.</summary>
    /// <param name="first">Whose member made the code.</param>
    /// <param name="second">Whose member used it.</param>
    /// <param name="maker">Who made the code.</param>
    /// <param name="by">Who used it.</param>
    public void Link(CommunityId first, CommunityId second, MemberId maker, MemberId by)
    {
        var root = _communities.Find(first)!.Id;
        var before = _communities.Find(second)!.Id;
        if (root == before)
            return;
        _connection.Execute(LinkSql.Redirect, new { root, before });
        _connection.Execute(LinkSql.SetLinkedTo, new { root, id = before });
        _connection.Execute(LinkSql.SetLinkedTo, new { root, id = root });
        _connection.Execute(LinkSql.SetMakers, new { id = second, maker, by });
    }

    /// <summary>
    /// The community stands alone again, with the settings that it had by itself. Where two or more are left, the settings that held go on
    /// to hold for them.
    /// </summary>
    public void Leave(CommunityId community)
    {
        var others = _communities.Linked(community).Where(other => other != community).ToList();
        var root = _communities.Find(community)!.Id;
        _connection.Execute(LinkSql.Leave, new { id = community });
        if (others.Count == 1)
            _connection.Execute(LinkSql.Leave, new { id = others[0] });
        else if (others.Count > 1 && root == community)
            HandOn(root, others);
    }

    /// <summary>Who made and who used the codes by which it is linked.</summary>
    public IReadOnlyList<MemberId> Makers(CommunityId community) => _connection.Query<MemberId>(LinkSql.Makers, new { community });

    private void HandOn(CommunityId root, List<CommunityId> others)
    {
        _connection.Execute(LinkSql.CopySettings, new { id = others[0], from = root });
        foreach (var other in others)
            _connection.Execute(LinkSql.SetLinkedTo, new { root = others[0], id = other });
    }
}
