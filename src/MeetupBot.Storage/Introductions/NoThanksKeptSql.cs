using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Introductions;

/// <summary>Entries about people who asked to be forgotten, as keyed hashes.</summary>
internal static class NoThanksKeptSql
{
    public static readonly Statement Key = new("SELECT key FROM no_thanks_key") { MayScan = "holds one row" };

    /// <summary>The accounts of those who said it, beside the accounts of the other.</summary>
    public static readonly Statement PairsAbout = new("""
        SELECT n.member_id, n.said_at, own.platform, own.external_id, theirs.platform AS other_platform, theirs.external_id AS other_external_id
        FROM no_thanks n
        JOIN account own ON own.member_id = n.member_id
        JOIN account theirs ON theirs.member_id = n.other_id
        WHERE n.other_id = @member
        """);

    public static readonly Statement Keep = new("""
        INSERT INTO no_thanks_kept (member_id, hash, said_at) VALUES (@MemberId, @hash, @SaidAt) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement Sayers = new("""
        SELECT DISTINCT a.member_id, a.platform, a.external_id FROM no_thanks_kept k JOIN account a ON a.member_id = k.member_id
        """)
    {
        MayScan = "when an account is seen for the first time; it holds entries about people who are gone",
    };

    public static readonly Statement Restore = new("""
        INSERT INTO no_thanks (member_id, other_id, said_at)
        SELECT member_id, @other, said_at FROM no_thanks_kept WHERE member_id = @member AND hash = @hash
        ON CONFLICT DO NOTHING
        """);

    public static readonly Statement Drop = new("DELETE FROM no_thanks_kept WHERE member_id = @member AND hash = @hash");

    public static readonly Statement Any = new("SELECT 1 FROM no_thanks_kept WHERE member_id = @member LIMIT 1");

    public static readonly Statement DropOf = new("DELETE FROM no_thanks_kept WHERE member_id = @member");
}
