using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Seen;

internal static class SeenSql
{
    public static readonly Statement Add = new("INSERT INTO seen (interaction_id, at) VALUES (@id, @now) ON CONFLICT DO NOTHING");

    public static readonly Statement Find = new("SELECT at FROM seen WHERE interaction_id = @id");

    public static readonly Statement Put = new(
        "INSERT INTO seen (interaction_id, at) VALUES (@id, @at) ON CONFLICT (interaction_id) DO UPDATE SET at = excluded.at");

    public static readonly Statement RemoveBefore = new("""
        DELETE FROM seen WHERE interaction_id IN (SELECT interaction_id FROM seen WHERE at < @before ORDER BY at LIMIT @limit)
        """);
}
