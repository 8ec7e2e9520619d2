using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Settings;

/// <summary>
/// What holds for a person or a community where they have set nothing themselves. A person's own word comes first, then what their
/// platform says of them, then their own community (not that of the meetup in question: what <c>me</c> shows them is what they get),
/// then the configuration.
/// </summary>
public sealed class EffectiveSettings(Session session, MeetupsOptions options)
{
    public DateTimeZone ZoneOf(Member member) => member.Zone ?? member.PlatformZone ?? ZoneOf(member.CommunityId);

    /// <summary>The same, without another look at the database.</summary>
    public DateTimeZone ZoneOf(KnownMember known) => known.Zone ?? options.TimeZone;

    /// <summary>For what a community does as one: rounds, digests, statistics.</summary>
    public DateTimeZone ZoneOf(Community community) => community.Zone ?? options.TimeZone;

    public DateTimeZone ZoneOf(CommunityId community) => session.Communities.Find(community)?.Zone ?? options.TimeZone;

    /// <summary>When a person is reminded before a meetup.</summary>
    public ReminderOffsets RemindersOf(Member member) => member.Reminders ?? RemindersOf(member.CommunityId);

    /// <summary>When a channel is.</summary>
    public ReminderOffsets RemindersOf(CommunityId community) => session.Communities.Find(community)?.ReminderOffsets ?? options.ReminderOffsets;

    public ReminderOffsets RemindersOf(Community community) => community.ReminderOffsets ?? options.ReminderOffsets;

    /// <summary>Null is none. They are kept in the member's zone.</summary>
    public QuietHours? QuietHoursOf(Member member) => QuietHoursOf(member.CommunityId);

    public QuietHours? QuietHoursOf(CommunityId community) =>
        session.Communities.Find(community) is { QuietHours: { } text } && QuietHours.TryParse(text, out var own) ? own : options.QuietHours;

    /// <summary>As it is typed: <c>22:00-08:00</c>, or empty for none.</summary>
    public string QuietHoursText(Community community) => community.QuietHours ?? options.QuietHours?.ToString() ?? "";

    /// <summary>The next instant that is not in the member's quiet hours.</summary>
    public Instant AfterQuietHours(Member member, Instant from) => QuietHoursOf(member)?.After(from, ZoneOf(member)) ?? from;

    /// <summary>The next instant that is in nobody's quiet hours, as far as there is one within a few days.</summary>
    public Instant AfterQuietHours(IReadOnlyList<Member> members, Instant from)
    {
        var at = from;
        // Each look moves on to the end of somebody's quiet hours; where no hour suits all, the last look decides.
        for (var looks = 0; looks < members.Count * 4; looks++)
            at = AfterQuietHours(members[looks % members.Count], at);
        return at;
    }
}
