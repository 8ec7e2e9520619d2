using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Domain.CheckIn;

/// <summary>When people can say that they are at a meetup, and until when they can say whom they met there.</summary>
public static class CheckInWindow
{
    public static Duration Before { get; } = Duration.FromMinutes(30);

    public static Duration After { get; } = Duration.FromHours(12);

    /// <summary>After the end of the meetup.</summary>
    public static Duration AnswersFor { get; } = Duration.FromDays(60);

    /// <summary>From half an hour before its start until twelve hours after its end; null while it has no time.</summary>
    public static Interval? Of(Meetup meetup) => meetup.Span is { } span ? new Interval(span.Start - Before, span.End + After) : null;

    /// <summary>Whether <c>I'm here</c> can be said of it now: it is on, or over, and for everybody.</summary>
    public static bool IsOpen(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Scheduled or MeetupState.Over, Introduction: null } && Of(meetup) is { } window && window.Contains(now);

    /// <summary>Until then can be said, and changed, who was there and who met whom; null while it has no time.</summary>
    public static Instant? AnswersUntil(Meetup meetup) => meetup.Span?.End + AnswersFor;
}
