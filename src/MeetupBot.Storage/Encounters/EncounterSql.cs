using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Encounters;

internal static class EncounterSql
{
    /// <summary>
    /// The encounter <c>e</c> is the first that its pair confirmed, in the order of <see cref="Domain.Encounters.Encounter.ByTime"/>.
    /// </summary>
    public const string IsFirst = """
        e.said_by_low = 1 AND e.said_by_high = 1 AND NOT EXISTS (
            SELECT 1 FROM encounter earlier
            WHERE earlier.low_member = e.low_member AND earlier.high_member = e.high_member
                AND earlier.said_by_low = 1 AND earlier.said_by_high = 1 AND (earlier.met_at, earlier.id) < (e.met_at, e.id))
        """;

    public static readonly Statement Own = new("""
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
        RETURNING id
        """);

    public static readonly Statement Remove = new("DELETE FROM encounter WHERE id = @id");

    public static readonly Statement Last = new("SELECT MAX(id) FROM encounter");

    public static readonly Statement Between = new("SELECT * FROM encounter WHERE low_member = @low AND high_member = @high ORDER BY met_at, id /* FOR NO KEY UPDATE */");

    public static readonly Statement At = new("SELECT * FROM encounter WHERE meetup_id = @meetup ORDER BY id");

    public static readonly Statement FirstAt = new($"SELECT e.* FROM encounter e WHERE e.meetup_id = @meetup AND {IsFirst} ORDER BY e.id");

    public static readonly Statement Find = new("SELECT * FROM encounter WHERE id = @id");

    public static readonly Statement MetByOwnWord = new("""
        SELECT high_member FROM encounter WHERE low_member = @member AND said_by_low = 1
        UNION
        SELECT low_member FROM encounter WHERE high_member = @member AND said_by_high = 1
        """);
}
