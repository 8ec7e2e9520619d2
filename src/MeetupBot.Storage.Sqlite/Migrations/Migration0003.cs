namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Attendance, follow-up questions, moments, promises, introductions, coffee rounds, sent messages and pages.</summary>
internal static class Migration0003
{
    public static readonly Migration Step = new(3, string.Join('\n', People, AfterMeetups, Introductions, Coffee, Sent, Pages));

    // left_at: when the platform first did not find the account in the space. checked_at: when the platform was last asked.
    // meetup.introduction_id: the meetup is private to the introduced members.
    private const string People = """
        ALTER TABLE account ADD COLUMN left_at INTEGER NULL;
        ALTER TABLE account ADD COLUMN checked_at INTEGER NULL;
        ALTER TABLE member ADD COLUMN reconnect INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE meetup ADD COLUMN introduction_id TEXT NULL;
        CREATE INDEX meetup_introduction ON meetup(introduction_id) WHERE introduction_id IS NOT NULL;
        ALTER TABLE encounter ADD COLUMN introduction_id TEXT NULL;
        CREATE INDEX encounter_introduction ON encounter(introduction_id) WHERE introduction_id IS NOT NULL;
        CREATE INDEX encounter_community ON encounter(community_id, met_at);
        """;

    // said_by: the member, or a host who ticked their name.
    // Meetups that are already scheduled get the job that opens check-in half an hour before the start.
    private const string AfterMeetups = """
        CREATE TABLE attendance (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            state TEXT NOT NULL,
            said_by INTEGER NOT NULL REFERENCES member(id),
            said_at INTEGER NOT NULL,
            PRIMARY KEY (meetup_id, member_id)) WITHOUT ROWID;
        CREATE INDEX attendance_member ON attendance(member_id);
        CREATE INDEX attendance_said_by ON attendance(said_by);
        CREATE TABLE follow_up (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            asked_at INTEGER NOT NULL,
            answered_at INTEGER NULL,
            PRIMARY KEY (meetup_id, member_id)) WITHOUT ROWID;
        CREATE INDEX follow_up_member ON follow_up(member_id);
        CREATE TABLE moment (
            id INTEGER PRIMARY KEY,
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            line TEXT NOT NULL,
            photo TEXT NULL,
            shared_at INTEGER NOT NULL);
        CREATE INDEX moment_meetup ON moment(meetup_id);
        CREATE INDEX moment_member ON moment(member_id);
        CREATE TABLE promise (
            id TEXT PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            to_id INTEGER NULL REFERENCES member(id),
            note TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            remind_at INTEGER NOT NULL,
            kept_at INTEGER NULL) WITHOUT ROWID;
        CREATE INDEX promise_member ON promise(member_id);
        CREATE INDEX promise_to ON promise(to_id) WHERE to_id IS NOT NULL;
        INSERT INTO due (kind, key, meetup_id, due_at, run_at)
            SELECT 'checkin.open', 'checkin.open:' || id, id, starts_at - 1800000, starts_at - 1800000 FROM meetup
            WHERE state = 'Scheduled' AND starts_at IS NOT NULL;
        """;

    // by_id: the member who introduced them; null: the bot or a coffee round.
    // space_id, channel: their conversation; null when they have none.
    private const string Introductions = """
        CREATE TABLE introduction (
            id TEXT PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            origin TEXT NOT NULL,
            by_id INTEGER NULL REFERENCES member(id),
            round_id INTEGER NULL,
            reason TEXT NULL,
            state TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            opened_at INTEGER NULL,
            space_id INTEGER NULL REFERENCES space(id),
            channel TEXT NULL) WITHOUT ROWID;
        CREATE INDEX introduction_by ON introduction(by_id) WHERE by_id IS NOT NULL;
        CREATE INDEX introduction_round ON introduction(round_id) WHERE round_id IS NOT NULL;
        CREATE INDEX introduction_community ON introduction(community_id, created_at);
        CREATE TABLE introduction_member (
            introduction_id TEXT NOT NULL REFERENCES introduction(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            consent TEXT NOT NULL,
            asked_at INTEGER NULL,
            outcome TEXT NULL,
            answered_at INTEGER NULL,
            PRIMARY KEY (introduction_id, member_id)) WITHOUT ROWID;
        CREATE INDEX introduction_member_of ON introduction_member(member_id);
        CREATE TABLE no_thanks (
            member_id INTEGER NOT NULL REFERENCES member(id),
            other_id INTEGER NOT NULL REFERENCES member(id),
            said_at INTEGER NOT NULL,
            PRIMARY KEY (member_id, other_id)) WITHOUT ROWID;
        CREATE INDEX no_thanks_other ON no_thanks(other_id);
        """;

    // coffee_rhythm: null when coffee rounds are off. left_out_at: when a round found no partner for the member; the next round prefers them.
    private const string Coffee = """
        ALTER TABLE community ADD COLUMN coffee_rhythm TEXT NULL;
        ALTER TABLE community ADD COLUMN coffee_size INTEGER NOT NULL DEFAULT 2;
        ALTER TABLE community ADD COLUMN coffee_hour INTEGER NOT NULL DEFAULT 10;
        CREATE TABLE coffee_member (
            community_id INTEGER NOT NULL REFERENCES community(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            area TEXT NULL,
            joined_at INTEGER NOT NULL,
            paused_until TEXT NULL,
            left_out_at INTEGER NULL,
            PRIMARY KEY (community_id, member_id)) WITHOUT ROWID;
        CREATE INDEX coffee_member_of ON coffee_member(member_id);
        CREATE TABLE coffee_round (
            id INTEGER PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            due_at INTEGER NOT NULL,
            ran_at INTEGER NOT NULL,
            seed INTEGER NOT NULL,
            members INTEGER NOT NULL,
            UNIQUE (community_id, due_at));
        CREATE TABLE visit (
            id TEXT PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            area TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            meetup_id TEXT NULL REFERENCES meetup(id),
            made_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX visit_member ON visit(member_id);
        CREATE INDEX visit_community ON visit(community_id, last_day);
        CREATE TABLE visit_answer (
            visit_id TEXT NOT NULL REFERENCES visit(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            wants INTEGER NOT NULL,
            answered_at INTEGER NOT NULL,
            PRIMARY KEY (visit_id, member_id)) WITHOUT ROWID;
        CREATE INDEX visit_answer_member ON visit_answer(member_id);
        """;

    // Copies of delivered direct messages, so that a name can be removed from them later.
    private const string Sent = """
        CREATE TABLE sent (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            channel TEXT NOT NULL,
            message TEXT NOT NULL,
            meetup_id TEXT NULL,
            member_id INTEGER NULL REFERENCES member(id),
            card TEXT NOT NULL,
            sent_at INTEGER NOT NULL);
        CREATE INDEX sent_meetup ON sent(meetup_id) WHERE meetup_id IS NOT NULL;
        CREATE INDEX sent_member ON sent(member_id) WHERE member_id IS NOT NULL;
        CREATE INDEX sent_age ON sent(sent_at);
        CREATE TABLE sent_name (
            sent_id INTEGER NOT NULL REFERENCES sent(id) ON DELETE CASCADE,
            member_id INTEGER NOT NULL REFERENCES member(id),
            PRIMARY KEY (sent_id, member_id)) WITHOUT ROWID;
        CREATE INDEX sent_name_member ON sent_name(member_id);
        """;

    // meetup_over: statistics read past meetups. page_key: the keys that sign links to pages, as XML.
    private const string Pages = """
        CREATE INDEX meetup_over ON meetup(community_id, ends_at) WHERE state = 'Over';
        CREATE TABLE page_key (
            id TEXT PRIMARY KEY,
            xml TEXT NOT NULL) WITHOUT ROWID;
        """;
}
