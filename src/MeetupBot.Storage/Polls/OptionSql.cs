using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Polls;

internal static class OptionSql
{
    public static readonly Statement Add = new(
        "INSERT INTO poll_option (meetup_id, option_id, starts_at, day) VALUES (@meetup, @option, @start, @day)");

    public static readonly Statement RemoveAll = new("DELETE FROM poll_option WHERE meetup_id = @meetup");

    public static readonly Statement OfMeetup = new("""
        SELECT option_id, poll_option.starts_at, poll_option.day, zone
        FROM poll_option JOIN meetup ON meetup.id = meetup_id
        WHERE meetup_id = @meetup
        """);
}
