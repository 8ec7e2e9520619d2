using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Feeds;

internal static class FeedSql
{
    public static readonly Statement Add = new("""
        INSERT INTO feed (id, member_id, kind, community_id, token_hash, polls, created_at)
        VALUES (@Id, @MemberId, @Kind, @CommunityId, @hash, @Polls, @CreatedAt)
        """);

    public static readonly Statement Find = new("SELECT * FROM feed WHERE token_hash = @hash");

    public static readonly Statement OfMember = new("SELECT * FROM feed WHERE member_id = @member AND revoked_at IS NULL ORDER BY created_at, id");

    public static readonly Statement Public = new("""
        SELECT * FROM feed WHERE community_id = @community AND kind = 'Public' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1
        """);

    public static readonly Statement End = new("UPDATE feed SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL");

    public static readonly Statement SetPolls = new(
        "UPDATE feed SET polls = @polls WHERE member_id = @member AND kind = 'Mine' AND revoked_at IS NULL");

    public static readonly Statement Fetched = new("UPDATE feed SET fetched_at = @at, agent = @agent WHERE id = @id");

    // The address has to go on for a while without its owner, so that the copies of the calendar vanish.
    public static readonly Statement Forget = new("""
        UPDATE feed SET member_id = NULL, polls = 0, fetched_at = NULL, agent = NULL, revoked_at = COALESCE(revoked_at, @now)
        WHERE member_id = @member
        """);

    public static readonly Statement Move = new("UPDATE feed SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement RemoveBefore = new("""
        DELETE FROM feed WHERE id IN (SELECT id FROM feed WHERE revoked_at < @before LIMIT @limit)
        """);

    public static readonly Statement Export = new("""
        SELECT kind, polls, created_at, fetched_at, agent, revoked_at FROM feed WHERE member_id = @member ORDER BY created_at, id
        """);
}
