using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Drafts;

internal static class DraftSql
{
    public static readonly Statement Add = new(
        "INSERT INTO draft (id, member_id, kind, payload, created_at) VALUES (@Id, @MemberId, @Kind, @Payload, @CreatedAt)");

    public static readonly Statement Find = new("SELECT * FROM draft WHERE id = @id");

    public static readonly Statement OfKind = new(
        "SELECT * FROM draft WHERE member_id = @member AND kind = @kind ORDER BY created_at DESC LIMIT 1");

    public static readonly Statement Remove = new("DELETE FROM draft WHERE id = @id");

    public static readonly Statement RemoveBefore = new("""
        DELETE FROM draft WHERE id IN (SELECT id FROM draft WHERE created_at < @before ORDER BY created_at LIMIT @limit)
        """);

    public static readonly Statement OfMember = new("SELECT * FROM draft WHERE member_id = @member");

    public static readonly Statement RemoveOf = new("DELETE FROM draft WHERE member_id = @member");
}
