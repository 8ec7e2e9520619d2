using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>What an edit does to the time of a meetup.</summary>
internal static class MoveRule
{
    private static readonly Duration Day = Duration.FromDays(1);

    /// <summary>Whether people see another start or another end.</summary>
    public static bool IsMoved(Meetup before, Meetup after) =>
        after.Time != before.Time || after.Time?.Span(after.Zone, after.Duration) != before.Time?.Span(before.Zone, before.Duration);

    /// <summary>How long a meetup takes at its new time; of a poll, at all of its times.</summary>
    /// <param name="length">How long it took.</param>
    /// <param name="typed">As typed, or null.</param>
    public static Duration FindLength(IReadOnlyList<MeetupTime> before, Duration length, IReadOnlyList<MeetupTime> after, Duration? typed)
    {
        if (typed is { } given)
            return given;
        var isWholeDay = after.All(time => time.IsWholeDay);
        if (before.All(time => time.IsWholeDay) == isWholeDay)
            return length;
        // Whole days last so many times 24 h, which nobody means for a meetup that begins at 15:00.
        return isWholeDay ? Day : length >= Day ? Meetup.DefaultDuration : length;
    }

    /// <summary>How many whole days a meetup takes, of a poll at any of its times; 0 when all begin at a time of day.</summary>
    public static int CountDays(IReadOnlyList<MeetupTime> times, Duration length) =>
        times.Select(time => time.DaysIn(length)).DefaultIfEmpty().Max();
}
