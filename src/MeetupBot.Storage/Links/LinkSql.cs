using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Links;

internal static class LinkSql
{
    /// <summary>Who is linked with whom is read from several rows.</summary>
    public static readonly Statement Lock = new("SELECT id FROM community ORDER BY id /* FOR NO KEY UPDATE */")
    {
        MayScan = "links are made and ended rarely, and one at a time",
    };

    public static readonly Statement SetLinkedTo = new("UPDATE community SET linked_to = @root WHERE id = @id");

    public static readonly Statement Redirect = new("UPDATE community SET linked_to = @root WHERE linked_to = @before");

    public static readonly Statement SetMakers = new("UPDATE community SET linked_for = @maker, linked_by = @by WHERE id = @id");

    public static readonly Statement Leave = new("UPDATE community SET linked_to = NULL, linked_for = NULL, linked_by = NULL WHERE id = @id");

    public static readonly Statement CopySettings = new("""
        UPDATE community SET (zone, proposers, reminder_offsets, quiet_hours, coffee_rhythm, coffee_size, coffee_hour) =
            (SELECT zone, proposers, reminder_offsets, quiet_hours, coffee_rhythm, coffee_size, coffee_hour FROM community WHERE id = @from)
        WHERE id = @id
        """);

    public static readonly Statement Makers = new($"""
        SELECT linked_for FROM community WHERE linked_for IS NOT NULL AND id IN {CommunitySql.Linked}
        UNION
        SELECT linked_by FROM community WHERE linked_by IS NOT NULL AND id IN {CommunitySql.Linked}
        ORDER BY 1
        """);

    public static readonly Statement ForgetLinkedFor = new("UPDATE community SET linked_for = NULL WHERE linked_for = @member");

    public static readonly Statement ForgetLinkedBy = new("UPDATE community SET linked_by = NULL WHERE linked_by = @member");
}
