using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Completes parts from their neighbours: "Sat or Sun 10am", "5 or 6 Dec", "2pm or 3pm on Sat".</summary>
internal static class PartLinker
{
    private static readonly ClockPhrase EndOfDay = new(new Clock(new LocalTime(23, 59), 0), null, null);

    public static void Link(List<Part> parts, DateFinder dates, bool isClosing)
    {
        for (var i = 1; i < parts.Count; i++)
            parts[i] = TakeMonthOfPrevious(parts[i], parts[i - 1]);
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            if (!parts[i].IsReadable || !parts[i + 1].IsReadable)
                continue;
            if (JoinWeekday(parts[i], parts[i + 1], dates) is { } joined)
                parts.RemoveAt(i + 1);
            else
                joined = TakeFromNext(parts[i], parts[i + 1]);
            parts[i] = joined;
        }

        for (var i = 0; isClosing && i < parts.Count; i++)
            parts[i] = AtItsEnd(parts[i]);
    }

    /// <summary>A poll that closes on a day closes at its end.</summary>
    private static Part AtItsEnd(Part part) =>
        part is { HasDay: true, Clock: null, Ahead: null } ? part with { Clock = EndOfDay, IsWholeDay = false } : part;

    /// <summary>The 6 of "Dec 5 or 6".</summary>
    private static Part TakeMonthOfPrevious(Part part, Part previous) =>
        part is { LoneNumber: { } number, HasDay: false } && previous is { Day: DayPhrase.OnDate date, HasTime: false }
            ? part with { Day = date with { Day = number.Value, Weekday = null }, LoneNumber = null, LeansOnPrevious = true }
            : part;

    /// <summary>"Sat, 5 Dec" is one date when the fifth is a Saturday.</summary>
    private static Part? JoinWeekday(Part part, Part next, DateFinder dates)
    {
        if (part is not { HasCommaBehind: true, HasTime: false, Within: null, Day: DayPhrase.OnWeekday { Week: null } weekday }
            || next.Day is not DayPhrase.OnDate { Weekday: null } date)
            return null;
        var isThatDay = dates.OnDate(date).Date?.DayOfWeek == weekday.Weekday;
        return isThatDay ? next with { Start = part.Start } : null;
    }

    private static Part TakeFromNext(Part part, Part next)
    {
        if (part is { HasDay: false, Clock: not null, LoneNumber: null, Ahead: null } && next is { IsClockFirst: true, HasDay: true })
            return part with { Day = next.Day, Among = next.Among, Within = next.Within, IsRepeated = next.IsRepeated, LeansOnNext = true };
        var completed = TakeMonth(part, next);
        if (!completed.HasDay || completed.HasTime || completed.LoneNumber is not null)
            return completed;
        if (next.Within is { } stretch && completed.Within is null && completed.Day is null or DayPhrase.OnWeekday { Week: null })
            completed = completed with { Within = stretch, LeansOnNext = true };
        return next is { Ahead: null, HasTime: true }
            ? completed with { Clock = next.Clock, IsWholeDay = next.IsWholeDay, Zone = next.Zone, LeansOnNext = true }
            : completed;
    }

    private static Part TakeMonth(Part part, Part next)
    {
        var day = part is { LoneNumber: { } number, HasDay: false, HasTime: false } ? number.Value
            : part.Day is DayPhrase.OnDayOfMonth { Weekday: null } typed ? typed.Day : (int?)null;
        return (day, FirstDay(next.Day)) switch
        {
            ({ } known, DayPhrase.OnDate date) => Complete(date with { Day = known, Weekday = null }),
            ({ } known, DayPhrase.OnDayOfMonth) => Complete(new DayPhrase.OnDayOfMonth(known, null)),
            _ => part,
        };

        Part Complete(DayPhrase whole) => part with { Day = whole, LoneNumber = null, LeansOnNext = true };
    }

    private static DayPhrase? FirstDay(DayPhrase? phrase) => phrase is DayPhrase.Run run ? run.First : phrase;
}
