using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Domain.CheckIn;

/// <summary>When people can check in at a meetup, and until when they can say whom they met there.</summary>
public static class CheckInWindow
{
    public static Duration Before { get; } = Duration.FromMinutes(30);

    public static Duration After { get; } = Duration.FromHours(12);

    /// <summary>Counted from the end of the meetup.</summary>
    public static Duration AnswersFor { get; } = Duration.FromDays(60);

    /// <summary>From half an hour before the start until twelve hours after the end. Null while the meetup has no time.</summary>
    public static Interval? Of(Meetup meetup) => meetup.Span is { } span ? new Interval(span.Start - Before, span.End + After) : null;

    /// <summary>Whether members can press <c>I'm here</c> now. False for a meetup of an introduction.</summary>
    public static bool IsOpen(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Scheduled or MeetupState.Over, Introduction: null } && Of(meetup) is { } window && window.Contains(now);

    /// <summary>Until when members can say, and change, who was there and who met whom. Null while the meetup has no time.</summary>
    public static Instant? AnswersUntil(Meetup meetup) => meetup.Span?.End + AnswersFor;
}
