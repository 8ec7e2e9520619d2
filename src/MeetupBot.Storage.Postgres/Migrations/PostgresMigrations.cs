namespace MeetupBot.Storage.Postgres.Migrations;

internal static class PostgresMigrations
{
    /// <summary>The first one makes the schema that SQLite has at that version.</summary>
    public static readonly IReadOnlyList<PostgresMigration> All = [Schema0011.Step, Schema0012.Step];

    public static int Latest => All[^1].Version;
}
