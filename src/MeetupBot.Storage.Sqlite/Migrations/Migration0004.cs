namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Pauses of coffee rounds that begin later.</summary>
internal static class Migration0004
{
    public static readonly Migration Step = new(4, Coffee);

    // paused_from: the first day of a pause; null when it began at once, as every pause did before.
    private const string Coffee = """
        ALTER TABLE coffee_member ADD COLUMN paused_from TEXT NULL;
        """;
}
