using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Meetups;

internal static class MeetupSql
{
    /// <summary>
    /// The meetup <c>m</c> of @community or a linked one was held (see <see cref="Domain.Meetups.Meetup.WasHeld"/>) and ended from @from
    /// until before @to. The state is a literal because the index of past meetups needs it.
    /// </summary>
    public const string HeldIn = $"""
        m.community_id IN {CommunitySql.Linked} AND m.state = 'Over' AND m.ends_at >= @from AND m.ends_at < @to AND m.introduction_id IS NULL
        """;

    // A whole day lasts beyond the hours of its jobs: its state says when it is over.
    private const string IsAhead = "(m.ends_at IS NULL OR m.ends_at > @now OR m.day IS NOT NULL)";

    public static readonly Statement Add = new("""
        INSERT INTO meetup (id, community_id, space_id, title, place, description, organizer_id, state, zone, duration_ms, capacity,
            starts_at, ends_at, day, sequence, cancel_reason, cancelled_by, poll_closes_at, quorum, next_at, created_at, changed_at, introduction_id)
        VALUES (@Id, @CommunityId, @SpaceId, @Title, @Place, @Description, @OrganizerId, @State, @Zone, @DurationMs, @Capacity,
            @StartsAt, @EndsAt, @Day, @Sequence, @CancelReason, @CancelledBy, @PollClosesAt, @Quorum, @NextAt, @CreatedAt, @ChangedAt, @Introduction)
        ON CONFLICT (id) DO NOTHING
        """);

    public static readonly Statement Update = new("""
        UPDATE meetup SET title = @Title, place = @Place, description = @Description,
            organizer_id = @OrganizerId, state = @State, zone = @Zone, duration_ms = @DurationMs, capacity = @Capacity,
            starts_at = @StartsAt, ends_at = @EndsAt, day = @Day, sequence = @Sequence, cancel_reason = @CancelReason,
            cancelled_by = @CancelledBy, poll_closes_at = @PollClosesAt, quorum = @Quorum, next_at = @NextAt, changed_at = @ChangedAt
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM meetup WHERE id = @id");

    public static readonly Statement Upcoming = new($"""
        SELECT m.* FROM meetup m
        WHERE m.community_id = @community AND m.next_at IS NOT NULL AND (m.next_at, m.id) > (@at, @id) AND {IsAhead}
        ORDER BY m.next_at, m.id LIMIT @limit
        """);

    public static readonly Statement Introduced = new($"""
        SELECT m.* FROM introduction_member i JOIN meetup m ON m.introduction_id = i.introduction_id
        WHERE i.member_id = @member AND m.state IN ('Polling', 'Scheduled') AND {IsAhead}
        ORDER BY m.created_at, m.id
        """);

    public static readonly Statement HostedBy = new("""
        SELECT * FROM meetup WHERE organizer_id = @member
        UNION
        SELECT m.* FROM cohost c JOIN meetup m ON m.id = c.meetup_id WHERE c.member_id = @member
        """);

    public static readonly Statement CancelledBy = new("SELECT * FROM meetup WHERE cancelled_by = @member");

    public static readonly Statement CoHosts = new("""
        SELECT meetup_id, member_id FROM cohost WHERE meetup_id IN (SELECT value FROM json_each(@ids)) ORDER BY member_id
        """);

    public static readonly Statement AddCoHost = new("INSERT INTO cohost (meetup_id, member_id) VALUES (@id, @member)");

    public static readonly Statement RemoveCoHosts = new("DELETE FROM cohost WHERE meetup_id = @id");
}
