using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Encounters;

internal static class EncounterSql
{
    /// <summary>The encounter <c>e</c> is its pair's first, in the order of <see cref="Domain.Encounters.Encounter.ByTime"/>.</summary>
    public const string IsFirst = """
        NOT EXISTS (
            SELECT 1 FROM encounter earlier
            WHERE earlier.low_member = e.low_member AND earlier.high_member = e.high_member AND (earlier.met_at, earlier.id) < (e.met_at, e.id))
        """;

    // The unary plus stops the planner from trying every pair. It reads each member's encounters and looks the other member up in the
    // list.
    public static readonly Statement Among = new("""
        SELECT DISTINCT low_member AS low, high_member AS high FROM encounter
        WHERE low_member IN (SELECT value FROM json_each(@members)) AND +high_member IN (SELECT value FROM json_each(@members))
        """);

    public static readonly Statement Of = new("""
        SELECT * FROM encounter WHERE low_member = @member
        UNION ALL
        SELECT * FROM encounter WHERE high_member = @member
        """);

    public static readonly Statement Put = new("""
        UPDATE encounter SET low_member = @LowMember, high_member = @HighMember, said_by_low = @SaidByLow, said_by_high = @SaidByHigh
        WHERE id = @Id
        """);

    public static readonly Statement Add = new("""
        INSERT INTO encounter (community_id, low_member, high_member, meetup_id, introduction_id, met_at, said_by_low, said_by_high)
        VALUES (@CommunityId, @LowMember, @HighMember, @MeetupId, @IntroductionId, @MetAt, @SaidByLow, @SaidByHigh)
        """);

    public static readonly Statement Remove = new("DELETE FROM encounter WHERE id = @id");

    public static readonly Statement Last = new("SELECT MAX(id) FROM encounter");

    public static readonly Statement Between = new("SELECT * FROM encounter WHERE low_member = @low AND high_member = @high ORDER BY met_at, id");

    public static readonly Statement At = new("SELECT * FROM encounter WHERE meetup_id = @meetup ORDER BY id");

    public static readonly Statement FirstAt = new($"SELECT e.* FROM encounter e WHERE e.meetup_id = @meetup AND {IsFirst} ORDER BY e.id");

    public static readonly Statement Find = new("SELECT * FROM encounter WHERE id = @id");

    public static readonly Statement MetBy = new("""
        SELECT high_member FROM encounter WHERE low_member = @member
        UNION
        SELECT low_member FROM encounter WHERE high_member = @member
        """);

    // The rule is Encounter.IsVouchedFor. Deciding it here spares a member who met thousands the reading of all rows.
    public static readonly Statement SaidByOthers = new("""
        SELECT high_member FROM encounter WHERE low_member = @member AND (said_by_high = 1 OR introduction_id IS NOT NULL)
        UNION
        SELECT low_member FROM encounter WHERE high_member = @member AND (said_by_low = 1 OR introduction_id IS NOT NULL)
        """);

    private const string KnownThere = """
        JOIN meetup m ON m.id = e.meetup_id
        LEFT JOIN rsvp r ON r.meetup_id = e.meetup_id AND r.member_id = @member
        LEFT JOIN attendance a ON a.meetup_id = e.meetup_id AND a.member_id = @member
        """;

    // Encounters at meetups for which nobody vouches.
    public static readonly Statement OwnWords = new($"""
        SELECT e.high_member AS other, r.status, a.state, a.said_by, a.said_at, m.ends_at FROM encounter e {KnownThere}
        WHERE e.low_member = @member AND e.said_by_high = 0 AND e.introduction_id IS NULL
        UNION ALL
        SELECT e.low_member, r.status, a.state, a.said_by, a.said_at, m.ends_at FROM encounter e {KnownThere}
        WHERE e.high_member = @member AND e.said_by_low = 0 AND e.introduction_id IS NULL
        """);

    // A union that stops at its limit. For a member who met thousands, it reads no more rows than were asked for.
    public static readonly Statement Circle = new("""
        SELECT high_member FROM encounter WHERE low_member = @member
        UNION
        SELECT low_member FROM encounter WHERE high_member = @member
        LIMIT @most
        """);
}
