using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members;

internal static class AccountSql
{
    // The account comes first. The other objects begin at their column "id".
    private const string Known = """
        SELECT a.*, m.*, c.* FROM account a
        JOIN member m ON m.id = a.member_id
        JOIN community own ON own.id = a.community_id
        JOIN community c ON c.id = COALESCE(own.linked_to, own.id)
        """;

    public static readonly Statement FindKnown = new(
        Known + " WHERE a.community_id = @community AND a.platform = @platform AND a.external_id = @externalId /* FOR NO KEY UPDATE OF a, m */");

    public static readonly Statement FindAnywhere = new(
        Known + " WHERE a.platform = @platform AND a.external_id = @externalId ORDER BY a.last_seen_at DESC");

    public static readonly Statement Add = new("""
        INSERT INTO account (community_id, platform, external_id, member_id, name, picture, is_guest, last_seen_at)
        VALUES (@CommunityId, @Platform, @ExternalId, @MemberId, @Name, @Picture, @IsGuest, @LastSeenAt)
        """);

    public static readonly Statement Update = new("""
        UPDATE account SET left_at = NULL, name = @Name, picture = @Picture, is_guest = @IsGuest, dm_refused_at = @DmRefusedAt,
            last_seen_at = @LastSeenAt
        WHERE community_id = @CommunityId AND platform = @Platform AND external_id = @ExternalId
        """);

    public static readonly Statement Learn = new("""
        UPDATE account SET left_at = NULL, name = @Name, picture = @Picture, checked_at = @CheckedAt
        WHERE community_id = @CommunityId AND platform = @Platform AND external_id = @ExternalId
        """);

    public static readonly Statement SetRefused = new("""
        UPDATE account SET dm_refused_at = CASE WHEN CAST(@at AS BIGINT) IS NULL THEN NULL ELSE COALESCE(dm_refused_at, @at) END
        WHERE platform = @platform AND external_id = @externalId
        """);

    public static readonly Statement Find = new(
        "SELECT * FROM account WHERE community_id = @CommunityId AND platform = @Platform AND external_id = @ExternalId");

    public static readonly Statement SetPresence = new("""
        UPDATE account SET left_at = @LeftAt, checked_at = @CheckedAt
        WHERE community_id = @CommunityId AND platform = @Platform AND external_id = @ExternalId
        """);

    public static readonly Statement OfMembers = new(
        "SELECT * FROM account WHERE member_id IN (SELECT value FROM json_each(@members)) ORDER BY member_id, last_seen_at DESC");

    public static readonly Statement Present = new(
        $"SELECT * FROM account WHERE left_at IS NULL AND community_id IN {CommunitySql.Linked} ORDER BY member_id");

    public static readonly Statement InLinked = new($"""
        {Known} WHERE a.platform = @platform AND a.external_id = @externalId AND a.community_id IN {CommunitySql.Linked}
        ORDER BY a.last_seen_at DESC
        """);

    // The unary plus makes the planner start from the accounts of this community, which may be fewer.
    public static readonly Statement OnBothSides = new($"""
        SELECT DISTINCT a.member_id FROM account a
        WHERE a.community_id = @community AND EXISTS (
            SELECT 1 FROM account other
            WHERE other.member_id = a.member_id AND +other.community_id <> @community AND +other.community_id IN {CommunitySql.Linked})
        ORDER BY a.member_id
        """);

    public static readonly Statement SetOwner = new("""
        UPDATE account SET member_id = @MemberId, origin_id = @OriginId
        WHERE community_id = @CommunityId AND platform = @Platform AND external_id = @ExternalId
        """);

    public static readonly Statement RemoveOf = new("DELETE FROM account WHERE member_id = @member");
}
