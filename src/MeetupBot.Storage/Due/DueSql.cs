using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Due;

internal static class DueSql
{
    public static readonly Statement Schedule = new("""
        INSERT INTO due (kind, key, meetup_id, member_id, space_id, due_at, run_at, payload)
        VALUES (@Kind, @Key, @MeetupId, @MemberId, @SpaceId, @DueAt, @DueAt, @Payload)
        ON CONFLICT (key) DO UPDATE SET
            kind = excluded.kind, meetup_id = excluded.meetup_id, member_id = excluded.member_id, space_id = excluded.space_id,
            due_at = excluded.due_at, run_at = excluded.run_at, payload = excluded.payload,
            leased_until = 0, attempts = 0, set_aside_at = NULL, problem = NULL
        """);

    public static readonly Statement Cancel = new("DELETE FROM due WHERE key = @key");

    public static readonly Statement Move = new("""
        UPDATE due SET due_at = @at, run_at = @at, leased_until = 0, attempts = 0
        WHERE meetup_id = @meetup AND kind = @kind AND run_at IS NOT NULL
        """);

    public static readonly Statement CancelForMeetup = new(
        "DELETE FROM due WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd");

    public static readonly Statement CancelForMember = new(
        "DELETE FROM due WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd AND member_id = @member");

    public static readonly Statement Claim = new("""
        UPDATE due SET run_at = @until, leased_until = @until, attempts = attempts + 1
        WHERE id IN (SELECT id FROM due WHERE run_at <= @now ORDER BY run_at LIMIT @limit /* FOR UPDATE SKIP LOCKED */)
        RETURNING *
        """);

    public static readonly Statement ReleaseLeases = new("UPDATE due SET run_at = @now, leased_until = 0 WHERE leased_until > 0")
    {
        MayScan = "once, at the start",
    };

    // No row matches when the lease is no longer ours: the work was moved, or another claim holds it.
    public static readonly Statement Complete = new("DELETE FROM due WHERE id = @Id AND key = @Key AND leased_until = @LeasedUntil");

    public static readonly Statement Retry = new("""
        UPDATE due SET run_at = @retryAt, leased_until = 0, problem = @problem
        WHERE id = @Id AND key = @Key AND leased_until = @LeasedUntil
        """);

    public static readonly Statement SetAside = new("""
        UPDATE due SET run_at = NULL, leased_until = 0, set_aside_at = @now, problem = @problem
        WHERE id = @Id AND key = @Key AND leased_until = @LeasedUntil
        """);

    public static readonly Statement Next = new("SELECT MIN(run_at) FROM due WHERE run_at IS NOT NULL");

    public static readonly Statement Find = new("SELECT * FROM due WHERE key = @key");

    public static readonly Statement Upcoming = new("SELECT * FROM due WHERE run_at IS NOT NULL ORDER BY run_at LIMIT @limit");

    public static readonly Statement OfMeetup = new("SELECT * FROM due WHERE meetup_id = @meetup AND run_at IS NOT NULL ORDER BY id");

    public static readonly Statement OfMember = new("SELECT * FROM due WHERE member_id = @member");

    public static readonly Statement ForgetMember = new("DELETE FROM due WHERE member_id = @member");
}
