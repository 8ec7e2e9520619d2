using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Series;

internal static class SeriesSql
{
    public static readonly Statement Add = new("""
        INSERT INTO series (id, community_id, space_id, channel, audience, title, places, description, organizer_id, duration_ms, capacity, zone, rule,
            starts_on, ends_on, times_left, state, paused_until, done_until, turn, created_at, changed_at)
        VALUES (@Id, @CommunityId, @SpaceId, @Channel, @Audience, @Title, @Places, @Description, @OrganizerId, @DurationMs, @Capacity, @Zone, @Rule,
            @StartsOn, @EndsOn, @TimesLeft, @State, @PausedUntil, @DoneUntil, @Turn, @CreatedAt, @ChangedAt)
        ON CONFLICT (id) DO NOTHING
        """);

    public static readonly Statement Update = new("""
        UPDATE series SET channel = @Channel, audience = @Audience, title = @Title, places = @Places, description = @Description,
            organizer_id = @OrganizerId, duration_ms = @DurationMs, capacity = @Capacity, zone = @Zone, rule = @Rule, starts_on = @StartsOn,
            ends_on = @EndsOn, times_left = @TimesLeft, state = @State, paused_until = @PausedUntil, done_until = @DoneUntil, turn = @Turn,
            changed_at = @ChangedAt
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM series WHERE id = @id /* FOR NO KEY UPDATE */");

    public static readonly Statement OfCommunity = new("""
        SELECT * FROM series WHERE community_id = @community AND state <> 'Stopped' AND (created_at, id) > (@at, @id) ORDER BY created_at, id LIMIT @limit
        """);

    // The index holds what is not stopped.
    public static readonly Statement OpenOfCommunity = new("""
        SELECT * FROM series
        WHERE community_id = @community AND state <> 'Stopped' AND state = 'Running' AND audience IN ('Community', 'Everybody')
        ORDER BY created_at LIMIT @limit
        """);

    public static readonly Statement OrganizedBy = new("SELECT * FROM series WHERE organizer_id = @member");

    public static readonly Statement Exceptions = new("""
        SELECT series_id, first_day, last_day, reason, moved_to FROM series_exception WHERE series_id IN (SELECT value FROM json_each(@ids)) ORDER BY first_day
        """);

    public static readonly Statement Skip = new("""
        INSERT INTO series_exception (series_id, first_day, last_day, kind, reason) VALUES (@series, @first, @last, 'skip', @reason)
        ON CONFLICT (series_id, first_day, last_day) DO UPDATE SET kind = excluded.kind, reason = excluded.reason, moved_to = NULL
        """);

    public static readonly Statement Move = new("""
        INSERT INTO series_exception (series_id, first_day, last_day, kind, moved_to) VALUES (@series, @date, @date, 'move', @to)
        ON CONFLICT (series_id, first_day, last_day) DO UPDATE SET kind = excluded.kind, reason = NULL, moved_to = excluded.moved_to
        """);

    public static readonly Statement Restore = new("DELETE FROM series_exception WHERE series_id = @series AND first_day = @date AND last_day = @date");

    public static readonly Statement Hosts = new("SELECT member_id, hosted, passed_on FROM series_host WHERE series_id = @series ORDER BY position");

    public static readonly Statement AddHost = new("""
        INSERT INTO series_host (series_id, member_id, position, hosted, passed_on) VALUES (@series, @member, @position, @hosted, @passedOn)
        """);

    public static readonly Statement RemoveHosts = new("DELETE FROM series_host WHERE series_id = @series");
}
