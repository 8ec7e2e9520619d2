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

    public static readonly Statement Revive = new("""
        UPDATE member SET merged_into = NULL, name = @name, last_seen_at = @seenAt, nobody_introduces = @NobodyIntroduces WHERE id = @member
        """);

    public static readonly Statement Pending = new("SELECT id, kind, meetup_id AS meetup FROM due WHERE member_id = @member");

    public static readonly Statement DropDue = new("DELETE FROM due WHERE id = @id");

    public static readonly Statement MoveDue = new("UPDATE due SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveOutbox = new("UPDATE outbox SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveDrafts = new("UPDATE draft SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveCodes = new("UPDATE link_code SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveGuesses = new("UPDATE link_guess SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveLinkedFor = new("UPDATE community SET linked_for = @into WHERE linked_for = @absorbed");

    public static readonly Statement MoveLinkedBy = new("UPDATE community SET linked_by = @into WHERE linked_by = @absorbed");

    /// <summary>Rows that move to the other member without a record of whose they were.</summary>
    public static readonly IReadOnlyList<Statement> Moves =
        [MoveDue, MoveOutbox, MoveDrafts, MoveCodes, MoveGuesses, MoveLinkedFor, MoveLinkedBy, .. MoveSql.All];
}
