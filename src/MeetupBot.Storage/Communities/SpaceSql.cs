using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Communities;

internal static class SpaceSql
{
    public static readonly Statement Add = new("""
        INSERT INTO space (community_id, platform, external_id, name, announce_channel, members, joined_at, left_at)
        VALUES (@CommunityId, @Platform, @ExternalId, @Name, @AnnounceChannel, @Members, @JoinedAt, @LeftAt)
        RETURNING id
        """);

    public static readonly Statement Update = new("""
        UPDATE space SET name = @Name, announce_channel = @AnnounceChannel, members = @Members,
            joined_at = @JoinedAt, left_at = @LeftAt
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM space WHERE id = @id");

    public static readonly Statement FindWithCommunity = new("""
        SELECT s.*, c.* FROM space s
        JOIN community own ON own.id = s.community_id
        JOIN community c ON c.id = COALESCE(own.linked_to, own.id)
        WHERE s.platform = @platform AND s.external_id = @externalId
        """);

    public static readonly Statement LeftEverywhere = new("""
        SELECT EXISTS (SELECT 1 FROM space WHERE platform = @platform)
            AND NOT EXISTS (SELECT 1 FROM space WHERE platform = @platform AND left_at IS NULL)
        """);

    public static readonly Statement OfCommunity = new($"SELECT * FROM space WHERE community_id IN {CommunitySql.Linked} ORDER BY id");
}
