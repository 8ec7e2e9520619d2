using MeetupBot.Chat.Text;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ScheduleIt = "Schedule it";
    public const string NoLimit = "No limit";
    public const string TodayIsOver = "It's too late for a poll that includes today.";
    public const string AsksWhichReading = "This can mean several things. I'll ask which before I post anything.";
    public const string WithoutToday = "Without today";
    public const string ClosesNeedsPoll = "With one time there is no poll, so it needs no closing time.";

    private const int TypedLength = 60;

    public static string AsTyped(string typed) => $"“{DisplayText.Shorten(TypedText.Line(typed) ?? "", TypedLength)}”";

    public static string WhichReading(string typed, int readings, string zone) =>
        $"{AsTyped(typed)} can mean {(readings == 2 ? "two things" : "several things")}. Which is it? Times are in {zone}.";

    public static string UseIt(string value) => $"Use {value}";

    /// <summary>Of a correction that can still mean several things.</summary>
    public static string UseAndAsk(string text) => $"Use “{text}” (asks which)";

    public static string OneLeft(int over, string time, string zone) =>
        $"{WasOver(over)} That leaves {time} ({zone}), which would be set at once.";

    public static string OneForPoll(string time, string zone) =>
        $"With one time there is nothing to choose: {time} ({zone}) would be set at once.";

    /// <summary>"2 of the times are over and were left out."</summary>
    public static string WasOver(int over) => over == 1 ? "1 of the times is over and was left out." : $"{over} of the times are over and were left out.";

    public static string LengthDiffers(string typed, string inTimes, string given) =>
        $"{AsTyped(typed)} lasts {inTimes}, and the duration says {given}. Which is it?";

    public static string ItTakes(string length) => $"It takes {length}";

    public static string TooSoonForPoll(string times, string zone) =>
        $"Too soon for a poll: {times} ({zone}). A poll has to close half an hour before a time begins.";

    /// <param name="near">The times that make it close so soon.</param>
    public static string ClosesSoon(string closes, string near, string zone) =>
        $"People could answer only until {closes} ({zone}), because {near} is so near.";

    public static string CloseThen(string closes) => $"Keep all, close {closes}";

    public static string TodayTooLate(string closes, string zone) =>
        $"A poll that includes today would close at {closes} ({zone}), which leaves people too little time to answer.";

    public static string NothingLeftForPoll(string zone) => $"All of these begin too soon for a poll ({zone}). One of them can be set at once.";

    public static string ScheduleAt(string time) => $"Schedule {time}";

    public static string LeaveOut(string times) => $"Leave out {times}";

    public static string AndMore(string first, int more) => more == 0 ? first : $"{first} and {more} more";

    public static string TakenAsExact(string typed) => $"{AsTyped(typed)} is taken as exact.";

    public static string TakenAsExactly(string typed, string clock) => $"{AsTyped(typed)} is taken as exactly {clock}.";

    /// <summary>Of "Friday evening", which names no hour.</summary>
    public static string TakenAsClock(IReadOnlyList<string> typed, string clock) =>
        $"{List([.. typed.Select(AsTyped)])} {(typed.Count == 1 ? "is" : "are")} taken as {clock}.";

    public static string TakenAsNext(string typed, string date) => $"{AsTyped(typed)} is the next one ahead, {date}.";

    public static string TakenAsNext(string typed) => $"{AsTyped(typed)} is the next one ahead.";

    /// <param name="times">On that clock.</param>
    public static string ClockRead(string typed, string place, string times) =>
        typed == place ? $"In {place} it is {times}." : $"{AsTyped(typed)} is {place}'s clock: {times} there.";

    public static string ByClockOf(string time, string place) => $"{time} (by the clock of {place})";

    public static string EndsDropped(string length) => $"The times have different lengths, so their ends were left out; it takes {length}.";

    public static string SomeEndsDropped(string length) => $"Only some of the times have an end, so it was left out; it takes {length}.";

    public static string WholeDayHasNoClock(string length) => $"No time of day was given, so it takes the whole day, not {length}.";

    public static string ReadIn(string zone) => $"Times are in {zone}.";

    public static string ReadIn(string zone, string times) => $"In {zone}: {times}.";

    public static string DurationOutOfBounds(string typed) => $"{AsTyped(typed)} can't be the length of a meetup: it takes {LengthBounds}.";

    private static string LengthBounds => $"from 1m to {DurationText.Of(DurationReader.Longest)}";
}
