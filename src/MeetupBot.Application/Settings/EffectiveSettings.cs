using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Holidays;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Settings;

/// <summary>
/// Decides the settings of a person or a community. The person's own choice comes first, then the platform's value for them, then their
/// own community's setting (not that of the meetup's community, so that <c>me</c> shows what they get), then the configuration.
/// </summary>
public sealed class EffectiveSettings(Session session, MeetupsOptions options)
{
    public DateTimeZone ZoneOf(Member member) => member.Zone ?? member.PlatformZone ?? ZoneOf(member.CommunityId);

    /// <summary>The same, without reading the database again.</summary>
    public DateTimeZone ZoneOf(KnownMember known) => known.Zone ?? options.TimeZone;

    /// <summary>For somebody who reads of the meetup; its own zone for somebody unknown.</summary>
    public DateTimeZone ZoneOf(MemberId reader, Meetup meetup) => session.Members.Find(reader) is { } known ? ZoneOf(known) : meetup.Zone;

    /// <summary>The zone for community-wide work: rounds, digests and statistics.</summary>
    public DateTimeZone ZoneOf(Community community) => community.Zone ?? options.TimeZone;

    public DateTimeZone ZoneOf(CommunityId community) => session.Communities.Find(community)?.Zone ?? options.TimeZone;

    /// <summary>Whose public holidays are looked at. Null: nobody's.</summary>
    public HolidayCalendar? HolidaysOf(CommunityId community) =>
        session.Communities.Find(community)?.Holidays is { } code ? HolidayCalendar.Find(code) : null;

    /// <summary>When a person is reminded before a meetup.</summary>
    public ReminderOffsets RemindersOf(Member member) => member.Reminders ?? RemindersOf(member.CommunityId);

    /// <summary>When a channel is reminded before a meetup.</summary>
    public ReminderOffsets RemindersOf(CommunityId community) =>
        session.Communities.Find(community)?.ReminderOffsets ?? options.ReminderOffsets;

    public ReminderOffsets RemindersOf(Community community) => community.ReminderOffsets ?? options.ReminderOffsets;

    /// <summary>Null means no quiet hours. They are in the member's zone.</summary>
    public QuietHours? QuietHoursOf(Member member) => QuietHoursOf(member.CommunityId);

    public QuietHours? QuietHoursOf(CommunityId community) =>
        session.Communities.Find(community) is { QuietHours: { } text } && QuietHours.TryParse(text, out var own)
            ? own
            : options.QuietHours;

    /// <summary>In the form that people type: <c>22:00-08:00</c>, or empty for none.</summary>
    public string QuietHoursText(Community community) => community.QuietHours ?? options.QuietHours?.ToString() ?? "";

    /// <summary>The next instant outside the member's quiet hours.</summary>
    public Instant AfterQuietHours(Member member, Instant from) => QuietHoursOf(member)?.After(from, ZoneOf(member)) ?? from;

    /// <summary>The next instant outside everybody's quiet hours, if there is one within a few days.</summary>
    public Instant AfterQuietHours(IReadOnlyList<Member> members, Instant from)
    {
        var at = from;
        // Each pass moves to the end of somebody's quiet hours. When no hour suits everybody, the last pass decides.
        for (var looks = 0; looks < members.Count * 4; looks++)
            at = AfterQuietHours(members[looks % members.Count], at);
        return at;
    }
}
