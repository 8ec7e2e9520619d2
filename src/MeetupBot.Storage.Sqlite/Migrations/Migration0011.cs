namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Meetups that come back.</summary>
internal static class Migration0011
{
    // rule: a line for each time of a poll, its clock before the rule. places: a JSON array. A series has one meetup for each of its dates.
    public static readonly Migration Step = new(11, """
        CREATE TABLE series (
            id TEXT PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            space_id INTEGER NOT NULL REFERENCES space(id),
            channel TEXT NOT NULL,
            audience TEXT NOT NULL,
            title TEXT NOT NULL,
            places TEXT NULL,
            description TEXT NULL,
            organizer_id INTEGER NULL REFERENCES member(id),
            duration_ms INTEGER NOT NULL,
            capacity INTEGER NULL,
            zone TEXT NOT NULL,
            rule TEXT NOT NULL,
            starts_on TEXT NOT NULL,
            ends_on TEXT NULL,
            times_left INTEGER NULL,
            state TEXT NOT NULL,
            paused_until TEXT NULL,
            done_until TEXT NOT NULL,
            turn INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX series_of_community ON series(community_id, created_at) WHERE state <> 'Stopped';
        CREATE INDEX series_of_organizer ON series(organizer_id) WHERE organizer_id IS NOT NULL;
        CREATE TABLE series_exception (
            series_id TEXT NOT NULL REFERENCES series(id) ON DELETE CASCADE,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            kind TEXT NOT NULL,
            reason TEXT NULL,
            PRIMARY KEY (series_id, first_day, last_day)) WITHOUT ROWID;
        CREATE TABLE series_host (
            series_id TEXT NOT NULL REFERENCES series(id) ON DELETE CASCADE,
            member_id INTEGER NOT NULL REFERENCES member(id),
            position INTEGER NOT NULL,
            hosted INTEGER NOT NULL,
            passed_on TEXT NULL,
            PRIMARY KEY (series_id, member_id)) WITHOUT ROWID;
        CREATE INDEX series_host_member ON series_host(member_id);
        ALTER TABLE meetup ADD COLUMN series_id TEXT NULL REFERENCES series(id);
        ALTER TABLE meetup ADD COLUMN occurrence TEXT NULL;
        CREATE UNIQUE INDEX meetup_of_series ON meetup(series_id, occurrence) WHERE series_id IS NOT NULL;
        """);
}
