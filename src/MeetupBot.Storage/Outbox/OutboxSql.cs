using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Outbox;

internal static class OutboxSql
{
    public static readonly Statement Add = new("""
        INSERT INTO outbox (key, merge_key, platform, lane, priority, kind, target, payload, meetup_id, member_id,
            not_before, expires_at, wakes_at, created_at)
        VALUES (@Key, @MergeKey, @Platform, @Lane, @Priority, @Kind, @Target, @Payload, @MeetupId, @MemberId,
            @NotBefore, @ExpiresAt, @WakesAt, @CreatedAt)
        """);

    public static readonly Statement FindMerged = new("SELECT * FROM outbox WHERE merge_key = @mergeKey /* FOR NO KEY UPDATE */");

    public static readonly Statement Merge = new("""
        UPDATE outbox SET
            kind = @Kind, target = @Target, payload = @Payload, meetup_id = @MeetupId, member_id = @MemberId, expires_at = @ExpiresAt,
            not_before = @NotBefore, wakes_at = @WakesAt, generation = generation + 1
        WHERE id = @Id
        """);

    public static readonly Statement Revive = new("""
        UPDATE outbox SET key = @key, attempts = 0, first_attempt_at = NULL, tried_generation = NULL, leased_until = 0,
            not_before = @notBefore, wakes_at = @wakesAt, set_aside_at = NULL, problem = NULL
        WHERE id = @Id AND key = @oldKey
        """);

    public static readonly Statement Wake = new("""
        UPDATE outbox SET wakes_at = NULL, leased_until = 0
        WHERE id IN (SELECT id FROM outbox WHERE platform = @platform AND wakes_at <= @now ORDER BY wakes_at LIMIT @limit /* FOR UPDATE SKIP LOCKED */)
        RETURNING platform, lane, priority, not_before
        """);

    // The first of the lane or none: while another transaction changes it, the next ones wait too.
    public static readonly Statement Claim = new("""
        UPDATE outbox SET wakes_at = @until, leased_until = @until, attempts = attempts + 1,
            first_attempt_at = COALESCE(first_attempt_at, @now), tried_generation = COALESCE(tried_generation, generation)
        WHERE id = (
            SELECT id FROM outbox
            WHERE wakes_at IS NULL AND set_aside_at IS NULL AND id = (
                SELECT id FROM outbox
                WHERE platform = @platform AND lane = @lane AND wakes_at IS NULL AND set_aside_at IS NULL
                ORDER BY priority, id LIMIT 1)
            /* FOR UPDATE SKIP LOCKED */)
        RETURNING *
        """);

    public static readonly Statement ReleaseLeases = new(
        "UPDATE outbox SET wakes_at = @now, leased_until = 0 WHERE platform = @platform AND leased_until > 0")
    {
        MayScan = "once, at the start",
    };

    public static readonly Statement Complete = new(
        "DELETE FROM outbox WHERE id = @Id AND key = @Key AND generation = tried_generation");

    public static readonly Statement Retry = new("""
        UPDATE outbox SET wakes_at = @wakesAt, leased_until = 0, attempts = CASE WHEN attempts > @uncounted THEN attempts - @uncounted ELSE attempts END, problem = @problem
        WHERE id = @Id AND key = @Key AND leased_until = @LeasedUntil
        """);

    public static readonly Statement SetAside = new("""
        UPDATE outbox SET wakes_at = NULL, leased_until = 0, set_aside_at = @now, problem = @problem
        WHERE id = @Id AND key = @Key AND leased_until = @LeasedUntil
        """);

    public static readonly Statement CancelForMeetup = new("""
        DELETE FROM outbox WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd AND leased_until = 0
        """);

    public static readonly Statement CancelForMember = new("""
        DELETE FROM outbox WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd AND member_id = @member AND leased_until = 0
        """);

    // What waits in flight for a limit is looked at again before it goes out, and then dropped.
    public static readonly Statement WithdrawForMeetup = new("""
        UPDATE outbox SET expires_at = @withdrawn WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd AND leased_until > 0
        """);

    public static readonly Statement WithdrawForMember = new("""
        UPDATE outbox SET expires_at = @withdrawn
        WHERE meetup_id = @meetup AND kind >= @prefix AND kind < @prefixEnd AND member_id = @member AND leased_until > 0
        """);

    public static readonly Statement OfKind = new("SELECT * FROM outbox WHERE meetup_id = @meetup AND kind = @kind AND set_aside_at IS NULL ORDER BY id");

    public static readonly Statement ForgetMember = new("DELETE FROM outbox WHERE member_id = @member AND leased_until = 0");

    // Messages in flight can't be recalled.
    public static readonly Statement OfNoMeetup = new("""
        SELECT * FROM outbox WHERE member_id = @member AND meetup_id IS NULL AND kind = @kind AND leased_until = 0
        """);

    public static readonly Statement Cancel = new("DELETE FROM outbox WHERE id = @Id AND key = @Key AND leased_until = 0");

    public static readonly Statement OfMeetup = new("SELECT * FROM outbox WHERE meetup_id = @meetup AND payload IS NOT NULL ORDER BY id");

    public static readonly Statement Saying = new("SELECT * FROM outbox WHERE replace(payload, @text, '') <> payload ORDER BY id")
    {
        MayScan = "reads all waiting messages, when somebody asks to be forgotten",
    };

    public static readonly Statement Reword = new("UPDATE outbox SET payload = @payload WHERE id = @Id AND key = @Key");

    public static readonly Statement OfMember = new("SELECT * FROM outbox WHERE member_id = @member");

    public static readonly Statement Find = new("SELECT * FROM outbox WHERE id = @id");

    public static readonly Statement NextAsleep = new("SELECT MIN(wakes_at) FROM outbox WHERE platform = @platform AND wakes_at IS NOT NULL");

    public static readonly Statement ListWaiting = new("""
        SELECT * FROM outbox WHERE platform = @platform AND wakes_at IS NOT NULL AND leased_until = 0 ORDER BY wakes_at LIMIT @limit
        """);

    public static readonly Statement ListSetAside = new(
        "SELECT * FROM outbox WHERE set_aside_at IS NOT NULL ORDER BY set_aside_at DESC LIMIT @limit");

    public static readonly Statement CountInLine = new("SELECT COUNT(*) FROM outbox WHERE wakes_at IS NULL AND set_aside_at IS NULL")
    {
        MayScan = "counts by a partial index of waiting messages",
    };

    public static readonly Statement CountAsleep = new("SELECT COUNT(*) FROM outbox WHERE wakes_at IS NOT NULL")
    {
        MayScan = "counts by a partial index of waiting messages",
    };

    public static readonly Statement CountSetAside = new("SELECT COUNT(*) FROM outbox WHERE set_aside_at IS NOT NULL")
    {
        MayScan = "counts by a partial index of messages set aside",
    };
}
