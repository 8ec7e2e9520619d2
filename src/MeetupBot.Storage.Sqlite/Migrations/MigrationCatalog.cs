namespace MeetupBot.Storage.Sqlite.Migrations;

internal static class MigrationCatalog
{
    public static readonly IReadOnlyList<Migration> All =
    [
        Migration0001.Step, Migration0002.Step, Migration0003.Step, Migration0004.Step, Migration0005.Step, Migration0006.Step,
        Migration0007.Step, Migration0008.Step, Migration0009.Step, Migration0010.Step, Migration0011.Step, Migration0012.Step,
    ];

    public static int Latest => All[^1].Version;
}
