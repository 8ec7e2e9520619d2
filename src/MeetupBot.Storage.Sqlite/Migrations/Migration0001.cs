namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>
/// The first schema. Instants are Unix milliseconds, durations are milliseconds, days are ISO 8601 text, enumerations are their names.
/// </summary>
internal static class Migration0001
{
    public static readonly Migration Step = new(1, string.Join('\n', Communities, Members, Meetups, Answers, Encounters, Chat, Due, Outbox));

    private const string Communities = """
        CREATE TABLE community (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            zone TEXT NULL,
            proposers TEXT NOT NULL,
            reminder_offsets TEXT NULL,
            quiet_hours TEXT NULL,
            configured_at INTEGER NULL,
            created_at INTEGER NOT NULL);
        CREATE TABLE space (
            id INTEGER PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            platform TEXT NOT NULL,
            external_id TEXT NOT NULL,
            name TEXT NOT NULL,
            announce_channel TEXT NULL,
            members INTEGER NULL,
            joined_at INTEGER NOT NULL,
            left_at INTEGER NULL,
            UNIQUE (platform, external_id));
        CREATE INDEX space_of_community ON space(community_id);
        """;

    private const string Members = """
        CREATE TABLE member (
            id INTEGER PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            name TEXT NULL,
            zone TEXT NULL,
            platform_zone TEXT NULL,
            locale TEXT NULL,
            area TEXT NULL,
            interests TEXT NULL,
            reminders TEXT NULL,
            visibility TEXT NOT NULL,
            greeter INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            last_seen_at INTEGER NOT NULL,
            forgotten_at INTEGER NULL);
        CREATE INDEX member_of_community ON member(community_id) WHERE forgotten_at IS NULL;
        CREATE TABLE account (
            community_id INTEGER NOT NULL REFERENCES community(id),
            platform TEXT NOT NULL,
            external_id TEXT NOT NULL,
            member_id INTEGER NOT NULL REFERENCES member(id),
            name TEXT NOT NULL,
            picture TEXT NULL,
            dm_refused_at INTEGER NULL,
            last_seen_at INTEGER NOT NULL,
            PRIMARY KEY (community_id, platform, external_id)) WITHOUT ROWID;
        CREATE INDEX account_anywhere ON account(platform, external_id);
        CREATE INDEX account_of_member ON account(member_id);
        CREATE TABLE community_organizer (
            community_id INTEGER NOT NULL REFERENCES community(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            PRIMARY KEY (community_id, member_id)) WITHOUT ROWID;
        CREATE INDEX organizer_member ON community_organizer(member_id);
        """;

    private const string Meetups = """
        CREATE TABLE meetup (
            id TEXT PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            space_id INTEGER NOT NULL REFERENCES space(id),
            title TEXT NOT NULL,
            place TEXT NULL,
            description TEXT NULL,
            organizer_id INTEGER NOT NULL REFERENCES member(id),
            state TEXT NOT NULL,
            zone TEXT NOT NULL,
            duration_ms INTEGER NOT NULL,
            capacity INTEGER NULL,
            starts_at INTEGER NULL,
            ends_at INTEGER NULL,
            day TEXT NULL,
            sequence INTEGER NOT NULL,
            cancel_reason TEXT NULL,
            cancelled_by INTEGER NULL REFERENCES member(id),
            poll_closes_at INTEGER NULL,
            quorum INTEGER NULL,
            next_at INTEGER NULL,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL);
        CREATE INDEX meetup_upcoming ON meetup(community_id, next_at, id) WHERE next_at IS NOT NULL;
        CREATE INDEX meetup_organizer ON meetup(organizer_id, created_at);
        CREATE INDEX meetup_cancelled ON meetup(cancelled_by) WHERE cancelled_by IS NOT NULL;
        CREATE TABLE cohost (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            PRIMARY KEY (meetup_id, member_id)) WITHOUT ROWID;
        CREATE INDEX cohost_member ON cohost(member_id);
        """;

    private const string Answers = """
        CREATE TABLE poll_option (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            option_id INTEGER NOT NULL CHECK (option_id BETWEEN 0 AND 62),
            starts_at INTEGER NULL,
            day TEXT NULL,
            PRIMARY KEY (meetup_id, option_id),
            CHECK ((starts_at IS NULL) <> (day IS NULL))) WITHOUT ROWID;
        CREATE TABLE ballot (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            yes INTEGER NOT NULL,
            if_need_be INTEGER NOT NULL,
            answered INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            answered_at INTEGER NOT NULL,
            PRIMARY KEY (meetup_id, member_id)) WITHOUT ROWID;
        CREATE INDEX ballot_member ON ballot(member_id);
        CREATE TABLE rsvp (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            status TEXT NOT NULL,
            guests INTEGER NOT NULL,
            place_in_line INTEGER NOT NULL,
            answered_at INTEGER NOT NULL,
            PRIMARY KEY (meetup_id, member_id)) WITHOUT ROWID;
        CREATE INDEX rsvp_member ON rsvp(member_id);
        """;

    private const string Encounters = """
        CREATE TABLE encounter (
            id INTEGER PRIMARY KEY,
            community_id INTEGER NOT NULL REFERENCES community(id),
            low_member INTEGER NOT NULL REFERENCES member(id),
            high_member INTEGER NOT NULL REFERENCES member(id),
            meetup_id TEXT NULL REFERENCES meetup(id),
            met_at INTEGER NOT NULL,
            said_by_low INTEGER NOT NULL,
            said_by_high INTEGER NOT NULL,
            CHECK (low_member < high_member));
        CREATE INDEX encounter_pair ON encounter(low_member, high_member);
        CREATE INDEX encounter_high ON encounter(high_member);
        CREATE INDEX encounter_meetup ON encounter(meetup_id) WHERE meetup_id IS NOT NULL;
        """;

    private const string Chat = """
        CREATE TABLE card (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            space_id INTEGER NOT NULL REFERENCES space(id),
            kind TEXT NOT NULL,
            channel TEXT NOT NULL,
            message TEXT NULL,
            shown_at INTEGER NULL,
            reposted_at INTEGER NULL,
            gone_at INTEGER NULL,
            PRIMARY KEY (meetup_id, space_id, kind)) WITHOUT ROWID;
        CREATE INDEX card_message ON card(channel, message) WHERE message IS NOT NULL;
        CREATE TABLE space_event (
            meetup_id TEXT NOT NULL REFERENCES meetup(id),
            space_id INTEGER NOT NULL REFERENCES space(id),
            event_id TEXT NOT NULL,
            PRIMARY KEY (meetup_id, space_id)) WITHOUT ROWID;
        CREATE TABLE draft (
            id TEXT PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES member(id),
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,
            created_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX draft_member ON draft(member_id);
        CREATE INDEX draft_age ON draft(created_at);
        CREATE TABLE seen (
            interaction_id TEXT PRIMARY KEY,
            at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX seen_age ON seen(at);
        """;

    // run_at: when the work can be claimed next: at its time, at the end of a lease, or at a retry. Null when it was set aside.
    private const string Due = """
        CREATE TABLE due (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            meetup_id TEXT NULL,
            member_id INTEGER NULL,
            space_id INTEGER NULL,
            due_at INTEGER NOT NULL,
            run_at INTEGER NULL,
            leased_until INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            payload TEXT NULL,
            set_aside_at INTEGER NULL,
            problem TEXT NULL);
        CREATE INDEX due_run ON due(run_at) WHERE run_at IS NOT NULL;
        CREATE INDEX due_meetup ON due(meetup_id, kind) WHERE meetup_id IS NOT NULL;
        CREATE INDEX due_member ON due(member_id) WHERE member_id IS NOT NULL;
        """;

    // wakes_at: when the row can be claimed: at its time, at the end of a lease, or at a retry. Null: now, or never because it was set aside.
    // outbox_lane: lanes that have rows to send or one in flight. A claim reads lanes, so its cost does not grow with the number of rows.
    private const string Outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            merge_key TEXT NULL,
            platform TEXT NOT NULL,
            lane TEXT NOT NULL,
            priority INTEGER NOT NULL,
            kind TEXT NOT NULL,
            target TEXT NOT NULL,
            payload TEXT NULL,
            meetup_id TEXT NULL,
            member_id INTEGER NULL,
            not_before INTEGER NOT NULL,
            expires_at INTEGER NULL,
            wakes_at INTEGER NULL,
            leased_until INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            first_attempt_at INTEGER NULL,
            generation INTEGER NOT NULL DEFAULT 1,
            tried_generation INTEGER NULL,
            created_at INTEGER NOT NULL,
            set_aside_at INTEGER NULL,
            problem TEXT NULL);
        CREATE UNIQUE INDEX outbox_merge ON outbox(merge_key) WHERE merge_key IS NOT NULL;
        CREATE INDEX outbox_line ON outbox(platform, lane, priority, id) WHERE wakes_at IS NULL AND set_aside_at IS NULL;
        CREATE INDEX outbox_asleep ON outbox(platform, wakes_at) WHERE wakes_at IS NOT NULL;
        CREATE INDEX outbox_aside ON outbox(set_aside_at) WHERE set_aside_at IS NOT NULL;
        CREATE INDEX outbox_meetup ON outbox(meetup_id, kind) WHERE meetup_id IS NOT NULL;
        CREATE INDEX outbox_member ON outbox(member_id) WHERE member_id IS NOT NULL;
        CREATE TABLE outbox_lane (
            platform TEXT NOT NULL,
            lane TEXT NOT NULL,
            priority INTEGER NOT NULL,
            since INTEGER NOT NULL,
            held_until INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (platform, lane)) WITHOUT ROWID;
        CREATE INDEX outbox_lane_free ON outbox_lane(platform, priority, since) WHERE held_until = 0;
        CREATE INDEX outbox_lane_held ON outbox_lane(platform, held_until) WHERE held_until > 0;
        """;
}
