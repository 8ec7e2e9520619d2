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
        m.community_id IN {CommunitySql.Linked} AND m.state = 'Over' AND m.ends_at >= @from AND m.ends_at < @to
            AND m.introduction_id IS NULL AND m.audience IN ('Community', 'Everybody')
        """;

    // A whole day lasts beyond the hours of its jobs: its state says when it is over.
    private const string IsAhead = "(m.ends_at IS NULL OR m.ends_at > @now OR m.day IS NOT NULL)";

    private const string Answered = """
        (EXISTS (SELECT 1 FROM ballot b WHERE b.meetup_id = m.id AND b.member_id = @member)
            OR EXISTS (SELECT 1 FROM rsvp r WHERE r.meetup_id = m.id AND r.member_id = @member)
            OR EXISTS (SELECT 1 FROM attendance a WHERE a.meetup_id = m.id AND a.member_id = @member))
        """;

    // The meetup m has a card in @channel of @space. What somebody can press there, they see.
    private const string IsInFrontOf = """
        EXISTS (SELECT 1 FROM card d WHERE d.meetup_id = m.id AND d.space_id = @space AND d.channel = @channel AND d.gone_at IS NULL)
        """;

    // See Viewer.
    private const string IsSeen = $"""
        ((m.audience IN ('Community', 'Everybody') AND @guest = 0)
            OR (m.space_id = @space AND m.channel = @channel)
            OR m.organizer_id = @member
            OR EXISTS (SELECT 1 FROM cohost h WHERE h.meetup_id = m.id AND h.member_id = @member)
            OR {Answered} OR {IsInFrontOf})
        """;

    public static readonly Statement Add = new("""
        INSERT INTO meetup (id, community_id, space_id, channel, audience, title, place, description, organizer_id, state, zone, duration_ms, capacity,
            starts_at, ends_at, day, sequence, cancel_reason, cancelled_by, poll_closes_at, quorum, next_at, created_at, changed_at, introduction_id,
            series_id, occurrence)
        VALUES (@Id, @CommunityId, @SpaceId, @Channel, @Audience, @Title, @Place, @Description, @OrganizerId, @State, @Zone, @DurationMs, @Capacity,
            @StartsAt, @EndsAt, @Day, @Sequence, @CancelReason, @CancelledBy, @PollClosesAt, @Quorum, @NextAt, @CreatedAt, @ChangedAt, @Introduction,
            @Series, @Occurrence)
        ON CONFLICT (id) DO NOTHING
        """);

    public static readonly Statement Update = new("""
        UPDATE meetup SET channel = @Channel, audience = @Audience, title = @Title, place = @Place, description = @Description,
            organizer_id = @OrganizerId, state = @State, zone = @Zone, duration_ms = @DurationMs, capacity = @Capacity,
            starts_at = @StartsAt, ends_at = @EndsAt, day = @Day, sequence = @Sequence, cancel_reason = @CancelReason,
            cancelled_by = @CancelledBy, poll_closes_at = @PollClosesAt, quorum = @Quorum, next_at = @NextAt, changed_at = @ChangedAt
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM meetup WHERE id = @id /* FOR NO KEY UPDATE */");

    /// <summary>The meetups that any of these members answered: an answer may give a place to somebody else.</summary>
    public static readonly Statement LockAnswered = new("""
        SELECT id FROM meetup
        WHERE id IN (
            SELECT meetup_id FROM rsvp WHERE member_id IN (SELECT value FROM json_each(@members))
            UNION SELECT meetup_id FROM ballot WHERE member_id IN (SELECT value FROM json_each(@members)))
        ORDER BY id /* FOR NO KEY UPDATE */
        """);

    /// <summary>The upcoming meetups that the member hosts: whoever asks for them may hand them over.</summary>
    public static readonly Statement LockHosted = new("""
        SELECT id FROM meetup
        WHERE next_at IS NOT NULL AND id IN (
            SELECT id FROM meetup WHERE organizer_id = @member UNION SELECT meetup_id FROM cohost WHERE member_id = @member)
        ORDER BY id /* FOR NO KEY UPDATE */
        """);

    public static readonly Statement Upcoming = new($"""
        SELECT m.* FROM meetup m
        WHERE m.community_id = @community AND m.next_at IS NOT NULL AND (m.next_at, m.id) > (@at, @id) AND {IsAhead}
        ORDER BY m.next_at, m.id LIMIT @limit
        """);

    public static readonly Statement Seen = new($"""
        SELECT m.* FROM meetup m
        WHERE m.community_id = @community AND m.next_at IS NOT NULL AND (m.next_at, m.id) > (@at, @id) AND {IsAhead} AND {IsSeen}
        ORDER BY m.next_at, m.id LIMIT @limit
        """);

    public static readonly Statement HasAnswered = new($"SELECT COUNT(*) FROM meetup m WHERE m.id = @id AND {Answered}");

    public static readonly Statement HasCardIn = new($"SELECT COUNT(*) FROM meetup m WHERE m.id = @id AND {IsInFrontOf}");

    public static readonly Statement Channels = new("""
        SELECT DISTINCT channel, audience FROM meetup WHERE space_id = @space AND channel IS NOT NULL AND audience IN ('Unknown', 'Community')
        """);

    public static readonly Statement PostedIn = new("""
        SELECT * FROM meetup
        WHERE space_id = @space AND channel = @channel AND audience = @audience AND next_at IS NOT NULL
        ORDER BY id /* FOR NO KEY UPDATE */
        """);

    public static readonly Statement SetAudience = new("""
        UPDATE meetup SET audience = @to WHERE space_id = @space AND channel = @channel AND audience = @from
        """);

    public static readonly Statement Introduced = new($"""
        SELECT m.* FROM introduction_member i JOIN meetup m ON m.introduction_id = i.introduction_id
        WHERE i.member_id = @member AND m.state IN ('Polling', 'Scheduled') AND {IsAhead}
        ORDER BY m.created_at, m.id
        """);

    // In a calendar: dated, and its end, of whole days by the hours of their jobs, is in the window. Ahead and behind are read apart, because
    // what is ahead counts first.
    private const string IsAheadInCalendar = "m.starts_at IS NOT NULL AND m.ends_at >= @now ORDER BY m.ends_at, m.id LIMIT @limit";
    private const string IsBehindInCalendar =
        "m.starts_at IS NOT NULL AND m.ends_at >= @from AND m.ends_at < @now ORDER BY m.ends_at DESC, m.id LIMIT @limit";

    private const string IsOwn = """
        m.id IN (
            SELECT meetup_id FROM rsvp WHERE member_id = @member AND status <> 'Cant'
            UNION SELECT meetup_id FROM cohost WHERE member_id = @member
            UNION SELECT id FROM meetup WHERE organizer_id = @member)
        """;

    private const string IsOpenIn =
        "m.community_id = @community AND m.introduction_id IS NULL AND m.audience IN ('Community', 'Everybody')";

    public static readonly Statement OwnAhead = new($"SELECT m.* FROM meetup m WHERE {IsOwn} AND {IsAheadInCalendar}");

    public static readonly Statement OwnBehind = new($"SELECT m.* FROM meetup m WHERE {IsOwn} AND {IsBehindInCalendar}");

    public static readonly Statement OpenAhead = new($"SELECT m.* FROM meetup m WHERE {IsOpenIn} AND {IsAheadInCalendar}");

    public static readonly Statement OpenBehind = new($"SELECT m.* FROM meetup m WHERE {IsOpenIn} AND {IsBehindInCalendar}");

    public static readonly Statement OfOccurrence = new("SELECT id FROM meetup WHERE series_id = @series AND occurrence = @occurrence");

    public static readonly Statement OfSeries = new("SELECT * FROM meetup WHERE series_id = @series ORDER BY occurrence DESC LIMIT @limit");

    public static readonly Statement HostedBy = new("""
        SELECT * FROM meetup WHERE organizer_id = @member
        UNION
        SELECT m.* FROM cohost c JOIN meetup m ON m.id = c.meetup_id WHERE c.member_id = @member
        ORDER BY 1
        """);

    public static readonly Statement CancelledBy = new("SELECT * FROM meetup WHERE cancelled_by = @member");

    public static readonly Statement CoHosts = new("""
        SELECT meetup_id, member_id FROM cohost WHERE meetup_id IN (SELECT value FROM json_each(@ids)) ORDER BY member_id
        """);

    public static readonly Statement AddCoHost = new("INSERT INTO cohost (meetup_id, member_id) VALUES (@id, @member)");

    public static readonly Statement RemoveCoHosts = new("DELETE FROM cohost WHERE meetup_id = @id");
}
