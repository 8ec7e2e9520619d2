using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Promises;

internal static class PromiseSql
{
    public static readonly Statement Add = new("""
        INSERT INTO promise (id, community_id, member_id, to_id, note, made_at, remind_at, kept_at)
        VALUES (@Id, @CommunityId, @MemberId, @ToId, @Note, @MadeAt, @RemindAt, @KeptAt)
        """);

    public static readonly Statement Find = new("SELECT * FROM promise WHERE id = @id");

    public static readonly Statement Of = new("SELECT * FROM promise WHERE member_id = @member");

    public static readonly Statement Keep = new("UPDATE promise SET kept_at = @now WHERE id = @id AND kept_at IS NULL");

    public static readonly Statement Drop = new("DELETE FROM promise WHERE id = @id");
}
