using NodaTime;

namespace MeetupBot.Domain;

/// <summary>How long rows are kept that only serve the bot's own work. Older rows are deleted in the background.</summary>
public static class Retention
{
    /// <summary>Input that a member has begun and not sent. A button or form that continues it stops working after this.</summary>
    public static readonly Duration Draft = Duration.FromDays(1);

    /// <summary>
    /// Ids of handled interactions. It is longer than any platform repeats a delivery: Slack retries after up to five minutes
    /// ("The Events API", section on retries, docs.slack.dev).
    /// </summary>
    public static readonly Duration ProcessedInteraction = Duration.FromHours(1);

    /// <summary>Copies of direct messages, from which a name can still be removed.</summary>
    public static readonly Duration SentMessage = Duration.FromDays(180);

    /// <summary>Link codes and wrong guesses. It is longer than a code is valid, so that an expired code differs from an unknown one.</summary>
    public static readonly Duration LinkCode = Duration.FromDays(1);

    /// <summary>Addresses of calendars that have ended. Calendar programs that still fetch them learn in this time that they are gone for good.</summary>
    public static readonly Duration EndedFeed = Duration.FromDays(180);
}
