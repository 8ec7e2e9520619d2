using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Application.Settings;

/// <summary>What holds for a community that has not set its own; the section <c>Meetups</c>.</summary>
public sealed record MeetupsOptions
{
    public DateTimeZone TimeZone { get; init; } = DateTimeZoneProviders.Tzdb["Etc/UTC"];

    public ReminderOffsets ReminderOffsets { get; init; } = ReminderOffsets.Of([Duration.FromDays(1), Duration.FromHours(2)]);

    /// <summary>After the proposal, when nothing is said; never after the first candidate time.</summary>
    public Duration PollClosesAfter { get; init; } = Duration.FromDays(2);

    /// <summary>After the end.</summary>
    public Duration FollowUpDelay { get; init; } = Duration.FromHours(18);

    /// <summary>Null is none.</summary>
    public QuietHours? QuietHours { get; init; } = new(new LocalTime(22, 0), new LocalTime(8, 0));

    /// <summary>Where members can open our pages; null: no links to pages in cards.</summary>
    public Uri? PublicUrl { get; init; }
}
