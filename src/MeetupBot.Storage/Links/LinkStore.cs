using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Links;

/// <summary>
/// Links and unlinks communities. Rows stay where they were created, so the cost depends on the number of linked communities, not on
/// their content.
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

    /// <summary>The second community, with everything linked to it, joins the first. The first community's settings apply.</summary>
    /// <param name="first">The community of the member who created the code.</param>
    /// <param name="second">The community of the member who used it.</param>
    /// <param name="maker">The member who created the code.</param>
    /// <param name="by">The member who used it.</param>
    public void Link(CommunityId first, CommunityId second, MemberId maker, MemberId by)
    {
        _connection.Lock(LinkSql.Lock, new());
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
    /// Unlinks the community and restores its own settings. If two or more communities remain linked, the settings that applied to them
    /// still apply.
    /// </summary>
    public void Leave(CommunityId community)
    {
        _connection.Lock(LinkSql.Lock, new());
        var others = _communities.Linked(community).Where(other => other != community).ToList();
        var root = _communities.Find(community)!.Id;
        _connection.Execute(LinkSql.Leave, new { id = community });
        if (others.Count == 1)
            _connection.Execute(LinkSql.Leave, new { id = others[0] });
        else if (others.Count > 1 && root == community)
            HandOn(root, others);
    }

    /// <summary>Members who created or used the codes by which it is linked.</summary>
    public IReadOnlyList<MemberId> Makers(CommunityId community) => _connection.Query<MemberId>(LinkSql.Makers, new { community });

    private void HandOn(CommunityId root, List<CommunityId> others)
    {
        _connection.Execute(LinkSql.CopySettings, new { id = others[0], from = root });
        foreach (var other in others)
            _connection.Execute(LinkSql.SetLinkedTo, new { root = others[0], id = other });
    }
}
