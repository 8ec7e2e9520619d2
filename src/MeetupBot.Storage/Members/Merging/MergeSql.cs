using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.Merging;

internal static class MergeSql
{
    public static readonly Statement Add = new(
        "INSERT INTO member_merge (absorbed_id, into_id, merged_at, kept) VALUES (@absorbed, @into, @now, @kept)");

    public static readonly Statement Into = new("SELECT * FROM member_merge WHERE into_id = @member ORDER BY merged_at, absorbed_id");

    public static readonly Statement Remove = new("DELETE FROM member_merge WHERE absorbed_id = @member");

    public static readonly Statement RemoveInto = new("DELETE FROM member_merge WHERE into_id = @member");

    public static readonly Statement Redirect = new("UPDATE member_merge SET into_id = @into WHERE into_id = @absorbed");

    public static readonly Statement RedirectOne = new("UPDATE member_merge SET into_id = @into WHERE absorbed_id = @absorbed");

    public static readonly Statement Absorb = new("UPDATE member SET merged_into = @into WHERE id = @absorbed OR merged_into = @absorbed");

    public static readonly Statement AbsorbOne = new("UPDATE member SET merged_into = @into WHERE id = @absorbed");

    public static readonly Statement Revive = new("UPDATE member SET merged_into = NULL, name = @name, last_seen_at = @seenAt WHERE id = @member");

    public static readonly Statement Copy = new("""
        INSERT INTO member (community_id, name, zone, platform_zone, locale, area, interests, reminders, visibility, greeter, reconnect, created_at, last_seen_at)
        SELECT @community, @name, zone, platform_zone, locale, area, interests, reminders, visibility, greeter, reconnect, created_at, @seenAt
        FROM member WHERE id = @member
        RETURNING id
        """);

    // What waits for the absorbed one, and for the other as well, is asked once.
    public static readonly Statement DropDoubleDue = new("""
        DELETE FROM due WHERE member_id = @absorbed AND EXISTS (
            SELECT 1 FROM due own WHERE own.member_id = @into AND +own.meetup_id = due.meetup_id AND +own.kind = due.kind)
        """);

    public static readonly Statement MoveDue = new("UPDATE due SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveOutbox = new("UPDATE outbox SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveDrafts = new("UPDATE draft SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveCodes = new("UPDATE link_code SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveGuesses = new("UPDATE link_guess SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveLinkedFor = new("UPDATE community SET linked_for = @into WHERE linked_for = @absorbed");

    public static readonly Statement MoveLinkedBy = new("UPDATE community SET linked_by = @into WHERE linked_by = @absorbed");

    /// <summary>What simply goes over to the other member.</summary>
    public static readonly IReadOnlyList<Statement> Moves =
        [DropDoubleDue, MoveDue, MoveOutbox, MoveDrafts, MoveCodes, MoveGuesses, MoveLinkedFor, MoveLinkedBy, .. MoveSql.All];
}
