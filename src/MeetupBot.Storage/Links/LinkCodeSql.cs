using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Links;

internal static class LinkCodeSql
{
    public static readonly Statement Add = new("""
        INSERT INTO link_code (hash, kind, space_id, member_id, platform, external_id, created_at, used_at)
        VALUES (@Hash, @Kind, @SpaceId, @MemberId, @Platform, @ExternalId, @CreatedAt, NULL)
        """);

    public static readonly Statement Find = new("SELECT * FROM link_code WHERE hash = @hash");

    public static readonly Statement Use = new("UPDATE link_code SET used_at = @now WHERE hash = @hash AND used_at IS NULL");

    public static readonly Statement Withdraw = new("DELETE FROM link_code WHERE member_id = @member AND used_at IS NULL");

    public static readonly Statement OfMember = new("SELECT * FROM link_code WHERE member_id = @member ORDER BY created_at");

    public static readonly Statement RemoveOf = new("DELETE FROM link_code WHERE member_id = @member");

    public static readonly Statement RemoveBefore = new("""
        DELETE FROM link_code WHERE hash IN (SELECT hash FROM link_code WHERE created_at < @before ORDER BY created_at LIMIT @limit)
        """);

    public static readonly Statement AddGuess = new("INSERT INTO link_guess (member_id, at) VALUES (@member, @now)");

    public static readonly Statement CountGuesses = new("SELECT COUNT(*) FROM link_guess WHERE member_id = @member AND at > @since");

    public static readonly Statement RemoveGuessesOf = new("DELETE FROM link_guess WHERE member_id = @member");

    public static readonly Statement RemoveGuessesBefore = new("""
        DELETE FROM link_guess WHERE id IN (SELECT id FROM link_guess WHERE at < @before ORDER BY at LIMIT @limit)
        """);
}
