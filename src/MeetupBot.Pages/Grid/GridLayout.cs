using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Pages.Grid;

/// <summary>
/// Where a poll's times stand in a grid: dates beside each other, times of day below each other, both as clocks in one zone show them. A local
/// time that occurs twice has two rows. Whole days have a row of their own on top, and stand under their date in every zone.
/// </summary>
/// <param name="Clocks">"10:00" or "01:30 UTC+1"; null for whole days.</param>
internal sealed record GridLayout(IReadOnlyList<LocalDate> Dates, IReadOnlyList<string?> Clocks, IReadOnlyList<GridPlace> Places)
{
    /// <summary>Of a hundred cells, how many have to be times for a grid to be clearer than a list.</summary>
    private const int LeastFilled = 40;

    /// <summary>Whether most of it would be empty.</summary>
    public bool IsSparse => Places.Count * 100 < Dates.Count * Clocks.Count * LeastFilled;

    public static GridLayout Create(IReadOnlyList<PollOption> options, DateTimeZone zone)
    {
        var read = options.Select(option => (Option: option, Date: option.Time.DateIn(zone), Row: Row.Of(option.Time, zone))).ToList();
        List<LocalDate> dates = [.. read.Select(one => one.Date).Distinct().Order()];
        List<Row> rows = [.. read.Select(one => one.Row).Distinct().Order()];
        return new GridLayout(
            dates,
            [.. rows.Select(row => row.Clock)],
            [.. read.Select(one => new GridPlace(one.Option, rows.IndexOf(one.Row), dates.IndexOf(one.Date)))]);
    }

    /// <param name="Time">Null for whole days.</param>
    /// <param name="Behind">By how many seconds the clock is behind UTC, so that the first of two equal times comes first.</param>
    private sealed record Row(LocalTime? Time, string? Clock, int Behind) : IComparable<Row>
    {
        public static Row Of(MeetupTime time, DateTimeZone zone)
        {
            if (time.Start is not { } start)
                return new Row(null, null, 0);
            var (local, clock) = (start.InZone(zone), TimeText.ClockTime(start, zone));
            // The offset matters only where the clock alone does not say which of two is meant.
            return new Row(local.TimeOfDay, clock, TimeText.IsTwice(time, Duration.Zero, zone) ? -local.Offset.Seconds : int.MinValue);
        }

        public int CompareTo(Row? other) => (Time is not null, Time ?? default, Behind).CompareTo((other?.Time is not null, other?.Time ?? default, other?.Behind ?? 0));
    }
}

/// <summary>The cell of a time, counted from 0.</summary>
internal sealed record GridPlace(PollOption Option, int Row, int Column);
