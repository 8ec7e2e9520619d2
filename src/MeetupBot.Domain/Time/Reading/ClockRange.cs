using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Settles in which half of the day the hours of a part are meant.</summary>
internal static class ClockRange
{
    /// <summary>Null when no time of day was typed, or when a range ends as it begins.</summary>
    public static ClockPhrase? Of(RawClock? first, RawClock? last, Duration? step, DayPart? dayPart)
    {
        if (first is null)
            return dayPart is { } named ? new ClockPhrase(new Clock(new LocalTime((int)named, 0), 0), null, null) : null;
        if (last is null)
            return new ClockPhrase(InDayPart(first, dayPart).Resolve(), null, null);
        var (from, to) = Halves(first, last, dayPart);
        var begin = from.Resolve();
        var end = to.Resolve();
        if (end.Seconds < begin.Seconds)
            end = end with { DaysOn = end.DaysOn + 1 };
        return end.Seconds == begin.Seconds ? null : new ClockPhrase(begin, end, step);
    }

    /// <summary>"8 in the evening" is 20:00; noon and hours with am or pm stay.</summary>
    private static RawClock InDayPart(RawClock clock, DayPart? dayPart) =>
        clock.IsOpen && clock.Hour < 12 && dayPart is DayPart.Afternoon or DayPart.Evening ? clock.In(afternoon: true) : clock;

    /// <summary>One "am" or "pm" serves both ends: 10-4pm, 1-4pm, 10am-4.</summary>
    private static (RawClock First, RawClock Last) Halves(RawClock first, RawClock last, DayPart? dayPart)
    {
        if (first.Afternoon is null && last.Afternoon is null)
            return (InDayPart(first, dayPart), InDayPart(last, dayPart));
        if (first.IsOpen && last.Afternoon is { } lastHalf)
        {
            var same = first.In(lastHalf);
            return (same.Resolve().Seconds < last.Resolve().Seconds ? same : first.In(!lastHalf), last);
        }

        if (last.IsOpen && first.Afternoon is { } firstHalf)
        {
            var same = last.In(firstHalf);
            return (first, same.Resolve().Seconds > first.Resolve().Seconds ? same : last.In(!firstHalf));
        }

        return (first, last);
    }
}
