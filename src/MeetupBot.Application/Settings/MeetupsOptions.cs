using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Application.Settings;

/// <summary>The defaults of a community that has not set its own; the configuration section <c>Meetups</c>.</summary>
/// <remarks>The README and <c>appsettings.example.json</c> repeat these values. A test compares them.</remarks>
public sealed record MeetupsOptions
{
    public DateTimeZone TimeZone { get; init; } = DateTimeZoneProviders.Tzdb["Etc/UTC"];

    public ReminderOffsets ReminderOffsets { get; init; } = ReminderOffsets.Create([Duration.FromDays(1), Duration.FromHours(2)]);

    /// <summary>How long after the proposal a poll closes by default. It never closes after the first candidate time.</summary>
    public Duration PollClosesAfter { get; init; } = Duration.FromDays(2);

    /// <summary>After the end.</summary>
    public Duration FollowUpDelay { get; init; } = Duration.FromHours(18);

    /// <summary>Null means no quiet hours.</summary>
    public QuietHours? QuietHours { get; init; } = new(new LocalTime(22, 0), new LocalTime(8, 0));

    /// <summary>The public address of the pages. Null means that cards have no links to pages.</summary>
    public Uri? PublicUrl { get; init; }
}
