using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Cards;

internal static class CardSql
{
    public static readonly Statement Save = new("""
        INSERT INTO card (meetup_id, space_id, kind, channel, message, shown_at, reposted_at, gone_at)
        VALUES (@MeetupId, @SpaceId, @Kind, @Channel, @Message, @ShownAt, @RepostedAt, @GoneAt)
        ON CONFLICT (meetup_id, space_id, kind) DO UPDATE SET
            channel = excluded.channel, message = excluded.message, shown_at = excluded.shown_at,
            reposted_at = excluded.reposted_at, gone_at = excluded.gone_at
        """);

    public static readonly Statement Find = new(
        "SELECT * FROM card WHERE meetup_id = @meetup AND space_id = @space AND kind = @kind /* FOR NO KEY UPDATE */");

    public static readonly Statement FindByMessage = new("""
        SELECT c.* FROM card c JOIN space s ON s.id = c.space_id
        WHERE c.channel = @channel AND c.message = @message AND s.platform = @platform
        """);

    public static readonly Statement OfMeetup = new("SELECT * FROM card WHERE meetup_id = @meetup ORDER BY space_id, kind");

    public static readonly Statement OfMeetups = new("""
        SELECT * FROM card
        WHERE meetup_id IN (SELECT value FROM json_each(@meetups)) AND kind = @kind AND message IS NOT NULL AND gone_at IS NULL
        ORDER BY meetup_id, space_id
        """);

    public static readonly Statement Remove = new(
        "DELETE FROM card WHERE meetup_id = @meetup AND space_id = @space AND kind = @kind");

    public static readonly Statement SaveEvent = new("""
        INSERT INTO space_event (meetup_id, space_id, event_id) VALUES (@meetup, @space, @eventId)
        ON CONFLICT (meetup_id, space_id) DO UPDATE SET event_id = excluded.event_id
        """);

    public static readonly Statement FindEvent = new("SELECT event_id FROM space_event WHERE meetup_id = @meetup AND space_id = @space");

    public static readonly Statement SpacesWithEvent = new("SELECT space_id FROM space_event WHERE meetup_id = @meetup");

    public static readonly Statement RemoveEvent = new("DELETE FROM space_event WHERE meetup_id = @meetup AND space_id = @space");
}
