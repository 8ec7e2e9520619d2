using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Communities;

/// <summary>Communities, their spaces and their organizers.</summary>
public sealed class CommunityStore
{
    private readonly StoreConnection _connection;
    private readonly KeptAnswers<(string Platform, string ExternalId), (Space Space, Community Community)?> _byPlace;
    private readonly KeptAnswers<CommunityId, Community?> _communities;
    private readonly KeptAnswers<SpaceId, Space?> _spaces;
    private readonly KeptAnswers<CommunityId, IReadOnlyList<MemberId>> _organizers;

    internal CommunityStore(StoreConnection connection)
    {
        _connection = connection;
        _byPlace = connection.Keep(((string Platform, string ExternalId) place) =>
            connection.Pairs<Space, Community>(SpaceSql.FindWithCommunity, new { platform = place.Platform, externalId = place.ExternalId }) is [var found]
                ? found
                : ((Space Space, Community Community)?)null);
        _communities = connection.Keep((CommunityId id) => connection.First<Community>(CommunitySql.Find, new { id }));
        _spaces = connection.Keep((SpaceId id) => connection.First<Space>(SpaceSql.Find, new { id }));
        _organizers = connection.Keep((CommunityId community) =>
            (IReadOnlyList<MemberId>)connection.Query<MemberId>(CommunitySql.Organizers, new { community }));
    }

    /// <summary>Finds the space, or creates it with a new community. A space that the bot had left is joined again.</summary>
    public (Space Space, Community Community) Join(string platform, string externalId, string name, Instant now)
    {
        if (Find(platform, externalId) is not { } known)
            return Add(platform, externalId, name, now);
        if (known.Space.LeftAt is null && known.Space.Name == name)
            return known;
        var joinedAt = known.Space.LeftAt is null ? known.Space.JoinedAt : now;
        var space = known.Space with { Name = name, LeftAt = null, JoinedAt = joinedAt };
        Update(space);
        return (space, known.Community);
    }

    /// <summary>Finds the space by the platform's id, in one query.</summary>
    public (Space Space, Community Community)? Find(string platform, string externalId) => _byPlace.Get((platform, externalId));

    /// <summary>The community whose settings apply to this one.</summary>
    public Community? Find(CommunityId id) => _communities.Get(id);

    /// <summary>Whether the two share members and meetups.</summary>
    public bool AreLinked(CommunityId one, CommunityId other) => one == other || Find(one) is { } found && found.Id == Find(other)?.Id;

    /// <summary>The communities linked with it, itself included.</summary>
    public IReadOnlyList<CommunityId> Linked(CommunityId community) => _connection.Query<CommunityId>(CommunitySql.AllLinked, new { community });

    public Space? FindSpace(SpaceId id) => _spaces.Get(id);

    /// <summary>The spaces of all linked communities, including spaces that the bot has left.</summary>
    public IReadOnlyList<Space> Spaces(CommunityId community) => _connection.Query<Space>(SpaceSql.OfCommunity, new { community });

    /// <summary>Whether the bot was removed from every space that it knows on this platform. False while it knows none.</summary>
    public bool HasLeftAll(string platform) => _connection.First<long>(SpaceSql.LeftEverywhere, new { platform }) == 1;

    public void Update(Community community) => _connection.Execute(CommunitySql.Update, Values(community));

    public void Update(Space space) => _connection.Execute(SpaceSql.Update, space);

    /// <summary>
    /// The organizers who were set for this community or a linked one. People who organize by a permission of the platform are not included.
    /// </summary>
    public IReadOnlyList<MemberId> Organizers(CommunityId community) => _organizers.Get(community);

    public bool IsOrganizer(CommunityId community, MemberId member) => Organizers(community).Contains(member);

    /// <summary>
    /// Replaces the organizers of all linked communities. Those who stay keep their role in the communities in which they have it; new ones
    /// are added in this community.
    /// </summary>
    public void SetOrganizers(CommunityId community, IEnumerable<MemberId> organizers)
    {
        var wanted = organizers.ToHashSet();
        var before = Organizers(community);
        foreach (var member in before.Where(member => !wanted.Contains(member)))
            _connection.Execute(CommunitySql.RemoveOrganizer, new { community, member });
        foreach (var member in wanted.Except(before))
            _connection.Execute(CommunitySql.AddOrganizer, new { community, member });
    }

    private (Space Space, Community Community) Add(string platform, string externalId, string name, Instant now)
    {
        var community = new Community { Name = name, CreatedAt = now };
        community = community with { Id = _connection.First<CommunityId>(CommunitySql.Add, Values(community)) };
        var space = new Space { CommunityId = community.Id, Platform = platform, ExternalId = externalId, Name = name, JoinedAt = now };
        return (space with { Id = _connection.First<SpaceId>(SpaceSql.Add, space) }, community);
    }

    private static object Values(Community community) => new
    {
        community.Id,
        community.Name,
        community.Zone,
        Proposers = community.Proposers.ToString(),
        community.ReminderOffsets,
        community.QuietHours,
        community.ConfiguredAt,
        CoffeeRhythm = community.CoffeeRhythm?.ToString(),
        community.CoffeeSize,
        community.CoffeeHour,
        community.Holidays,
        community.CreatedAt,
    };
}
