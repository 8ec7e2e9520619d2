using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Coffee;

internal static class CoffeeSql
{
    public static readonly Statement Find = new($"""
        SELECT * FROM coffee_member WHERE member_id = @member AND +community_id IN {CommunitySql.Linked} ORDER BY joined_at LIMIT 1 /* FOR NO KEY UPDATE */
        """);

    public static readonly Statement Save = new("""
        INSERT INTO coffee_member (community_id, member_id, joined_at, paused_from, paused_until, left_out_at)
        VALUES (@CommunityId, @MemberId, @JoinedAt, @PausedFrom, @PausedUntil, @LeftOutAt)
        ON CONFLICT (community_id, member_id) DO UPDATE SET
            paused_from = excluded.paused_from, paused_until = excluded.paused_until,
            left_out_at = excluded.left_out_at
        """);

    // A member may have joined in two communities before these were linked, or with two accounts before these became one. They take
    // part once.
    public static readonly Statement RemoveOthers = new($"""
        DELETE FROM coffee_member WHERE member_id = @member AND +community_id <> @community AND +community_id IN {CommunitySql.Linked}
        """);

    public static readonly Statement Remove = new(
        $"DELETE FROM coffee_member WHERE member_id = @member AND +community_id IN {CommunitySql.Linked}");

    // Members who left all spaces of the community or asked to be forgotten are left out, and so are those of spaces that the bot left. The
    // unary plus and the empty text make the planner start from a member's few accounts.
    public static readonly Statement Present = new($"""
        SELECT c.community_id, c.member_id, m.area, c.joined_at, c.paused_from, c.paused_until,
            c.left_out_at
        FROM coffee_member c JOIN member m ON m.id = c.member_id
        WHERE c.community_id IN {CommunitySql.Linked} AND m.name IS NOT NULL
            AND EXISTS (SELECT 1 FROM account a
                WHERE a.member_id = c.member_id AND a.left_at IS NULL AND a.is_guest = 0 AND +a.community_id IN {CommunitySql.Linked}
                    AND EXISTS (SELECT 1 FROM space s WHERE s.community_id = a.community_id AND s.platform || '' = a.platform AND s.left_at IS NULL))
        ORDER BY c.member_id, c.joined_at
        """);

    public static readonly Statement SetLeftOut = new($"""
        UPDATE coffee_member SET left_out_at = @at
        WHERE member_id IN (SELECT value FROM json_each(@members)) AND +community_id IN {CommunitySql.Linked}
        """);

    // The unary plus stops the planner from trying every pair. It reads each member's encounters and looks the other member up in the
    // list. Only what both say counts, as by Encounter.IsConfirmed.
    public static readonly Statement Met = new("""
        SELECT low_member AS one, high_member AS other, met_at AS last_at FROM encounter
        WHERE low_member IN (SELECT value FROM json_each(@members)) AND +high_member IN (SELECT value FROM json_each(@members))
            AND said_by_low = 1 AND said_by_high = 1
        """);

    public static readonly Statement Introduced = new($"""
        SELECT a.member_id AS one, b.member_id AS other, i.opened_at AS last_at FROM introduction i
        JOIN introduction_member a ON a.introduction_id = i.id
        JOIN introduction_member b ON b.introduction_id = i.id AND b.member_id > a.member_id
        WHERE i.community_id IN {CommunitySql.Linked} AND i.created_at >= @since AND i.opened_at IS NOT NULL
        """);

    public static readonly Statement AddRound = new("""
        INSERT INTO coffee_round (community_id, due_at, ran_at, seed, members)
        VALUES (@CommunityId, @DueAt, @RanAt, @Seed, @Members)
        RETURNING id
        """);

    public static readonly Statement LastRound = new(
        $"SELECT * FROM coffee_round WHERE community_id IN {CommunitySql.Linked} ORDER BY due_at DESC LIMIT 1");
}
