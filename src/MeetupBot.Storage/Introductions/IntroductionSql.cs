using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Introductions;

internal static class IntroductionSql
{
    public static readonly Statement Add = new("""
        INSERT INTO introduction (id, community_id, origin, by_id, round_id, reason, state, created_at, opened_at, space_id, channel, opener)
        VALUES (@Id, @CommunityId, @Origin, @ById, @RoundId, @Reason, @State, @CreatedAt, @OpenedAt, @SpaceId, @Channel, @Opener)
        """);

    public static readonly Statement Update = new("""
        UPDATE introduction SET by_id = @ById, reason = @Reason, state = @State, opened_at = @OpenedAt,
            space_id = @SpaceId, channel = @Channel, opener = @Opener
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM introduction WHERE id = @id /* FOR NO KEY UPDATE */");

    public static readonly Statement SaveMember = new("""
        INSERT INTO introduction_member (introduction_id, member_id, consent, asked_at, outcome, answered_at, reported_at)
        VALUES (@IntroductionId, @MemberId, @Consent, @AskedAt, @Outcome, @AnsweredAt, @ReportedAt)
        ON CONFLICT (introduction_id, member_id) DO UPDATE SET
            consent = excluded.consent, asked_at = excluded.asked_at, outcome = excluded.outcome, answered_at = excluded.answered_at,
            reported_at = excluded.reported_at
        """);

    public static readonly Statement Members = new("SELECT * FROM introduction_member WHERE introduction_id = @id ORDER BY member_id");

    public static readonly Statement Member = new(
        "SELECT * FROM introduction_member WHERE introduction_id = @id AND member_id = @member");

    public static readonly Statement Of = new("""
        SELECT i.* FROM introduction_member m JOIN introduction i ON i.id = m.introduction_id
        WHERE m.member_id = @member ORDER BY i.created_at DESC
        """);

    public static readonly Statement Between = new("""
        SELECT i.* FROM introduction_member m
        JOIN introduction_member other ON other.introduction_id = m.introduction_id AND other.member_id = @other
        JOIN introduction i ON i.id = m.introduction_id
        WHERE m.member_id = @one ORDER BY i.created_at DESC
        """);

    public static readonly Statement Openers = new("""
        SELECT DISTINCT i.opener FROM introduction_member m JOIN introduction i ON i.id = m.introduction_id
        WHERE m.member_id IN (SELECT value FROM json_each(@members)) AND i.opener IS NOT NULL
        """);

    public static readonly Statement CountBy = new("SELECT COUNT(*) FROM introduction WHERE by_id = @by AND created_at >= @since");

    public static readonly Statement Meetups = new("SELECT id FROM meetup WHERE introduction_id = @id ORDER BY created_at DESC");
}
