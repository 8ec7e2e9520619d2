using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>How long introductions stay open to answers, and how often people are asked.</summary>
public static class IntroductionTimes
{
    /// <summary>An older request can no longer be accepted. The same pair can then be introduced anew.</summary>
    public static readonly Duration AnswerableFor = Duration.FromDays(60);

    /// <summary>The delay before members are asked whether they met, and before they are asked a second time.</summary>
    public static readonly Duration AskAfter = Duration.FromDays(14);

    /// <summary>The most introductions that one member can request on one day.</summary>
    public const int MostRequests = 3;

    /// <summary>Whether the request can still be accepted. The last instant is included.</summary>
    public static bool IsAnswerable(Introduction introduction, Instant now) => now - introduction.CreatedAt <= AnswerableFor;

    /// <summary>
    /// When the member's day began. On a day that begins in a gap of their clock, the first instant that exists.
    /// </summary>
    public static Instant StartOfDay(Instant now, DateTimeZone zone) => zone.AtStartOfDay(now.InZone(zone).Date).ToInstant();

    /// <param name="requested">How many introductions the member requested since <see cref="StartOfDay"/>.</param>
    public static bool MayRequest(int requested) => requested < MostRequests;
}
