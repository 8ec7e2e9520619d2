namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>The question that an introduction begins with.</summary>
internal static class Migration0009
{
    // opener: its place in the list of questions; null: introductions of earlier versions had none.
    public static readonly Migration Step = new(9, "ALTER TABLE introduction ADD COLUMN opener INTEGER NULL;");
}
