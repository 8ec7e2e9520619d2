namespace MeetupBot.Storage.Postgres.Migrations;

/// <summary>Holidays and regulars of series.</summary>
internal static class Schema0012
{
    // moved_to: the date that takes the place of first_day; null: nothing takes place on these days.
    public static readonly PostgresMigration Step = new(12, """
        ALTER TABLE community ADD COLUMN holidays TEXT COLLATE "C" NULL;
        ALTER TABLE member ADD COLUMN regular BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE series_exception ADD COLUMN moved_to TEXT COLLATE "C" NULL;
        """);
}
