using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Outbox;

internal static class LaneSql
{
    public static readonly Statement Join = new("""
        INSERT INTO outbox_lane (platform, lane, priority, since) VALUES (@Platform, @Lane, @Priority, @NotBefore)
        ON CONFLICT (platform, lane) DO UPDATE SET priority = excluded.priority, since = excluded.since
        WHERE excluded.priority < outbox_lane.priority
        """);

    // Only lanes with a row in flight. A lane that waits for a retry stays held.
    public static readonly Statement ReleaseLeases = new("""
        UPDATE outbox_lane SET held_until = 0
        WHERE platform = @platform AND held_until > 0 AND EXISTS (
            SELECT 1 FROM outbox o
            WHERE o.platform = outbox_lane.platform AND o.wakes_at = outbox_lane.held_until
                AND o.lane = outbox_lane.lane AND o.leased_until > 0)
        """);

    public static readonly Statement FreeHeld = new("""
        UPDATE outbox_lane SET held_until = 0 WHERE platform = @platform AND held_until > 0 AND held_until <= @now
        """);

    public static readonly Statement Free = new("""
        SELECT lane FROM outbox_lane WHERE platform = @platform AND held_until = 0 AND priority <= @last ORDER BY priority, since LIMIT @limit
        /* FOR UPDATE SKIP LOCKED */
        """);

    public static readonly Statement Hold = new(
        "UPDATE outbox_lane SET held_until = @until WHERE platform = @platform AND lane = @lane");

    public static readonly Statement HoldLonger = new("""
        UPDATE outbox_lane SET held_until = @until WHERE platform = @Platform AND lane = @Lane AND held_until = @LeasedUntil
        """);

    public static readonly Statement Lock = new("SELECT lane FROM outbox_lane WHERE platform = @platform AND lane = @lane /* FOR UPDATE */");

    public static readonly Statement Head = new("""
        SELECT platform, lane, priority, not_before FROM outbox WHERE platform = @platform AND lane = @lane AND wakes_at IS NULL AND set_aside_at IS NULL
        ORDER BY priority, id LIMIT 1
        """);

    public static readonly Statement Release = new("""
        UPDATE outbox_lane SET held_until = 0, priority = @Priority, since = @since
        WHERE platform = @platform AND lane = @lane AND held_until = @leasedUntil
        """);

    public static readonly Statement Remove = new("""
        DELETE FROM outbox_lane WHERE platform = @platform AND lane = @lane AND held_until = @leasedUntil
        """);

    public static readonly Statement AnyFree = new(
        "SELECT 1 FROM outbox_lane WHERE platform = @platform AND held_until = 0 AND priority <= @last LIMIT 1");

    public static readonly Statement NextFreed = new("SELECT MIN(held_until) FROM outbox_lane WHERE platform = @platform AND held_until > 0");
}
