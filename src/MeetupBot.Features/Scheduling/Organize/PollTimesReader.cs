using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Reads new times of a poll: a move of all of them; days alone, which keep the time of day; times of day alone, which keep the days; or
/// a new list.
/// </summary>
internal sealed class PollTimesReader(Session session)
{
    public WhenReading Read(ReadingContext reading, Meetup meetup, string text)
    {
        var options = session.Polls.Options(meetup.Id);
        return MoveAll(reading, meetup, options, text)
            ?? (EditReader.FindKept(text, reading) is { } kept ? ReadPart(reading, meetup, options, text, kept) : null)
            ?? WhenReader.Read(text, reading);
    }

    /// <summary>What moves every time of a poll by the same, such as "+1h"; what would be over is left out.</summary>
    private static WhenReading.Understood? MoveAll(ReadingContext reading, Meetup meetup, IReadOnlyList<PollOption> options, string text)
    {
        var moved = new List<(LocalDateTime From, LocalDateTime To, WhenReading.Understood Read)>();
        var dropped = 0;
        foreach (var option in options)
        {
            switch (EditReader.Read(text, reading, option.Time, meetup.Duration))
            {
                case WhenReading.Understood { Times: [var time] } read:
                    moved.Add((LocalOf(option.Time, reading.Zone), LocalOf(time, reading.Zone), read));
                    break;
                case WhenReading.Refused { Problem.Kind: TimeProblemKind.Past }:
                    dropped++;
                    break;
                default:
                    return null;
            }
        }

        // What brings different times to one is no move but a new list.
        var isMove = moved.Count > 0 && moved.Select(move => Period.Between(move.From, move.To, PeriodUnits.Minutes).Minutes).Distinct().Count() == 1;
        if (!isMove)
            return null;
        var lengths = moved.Select(move => move.Read.Length).ToList();
        return new WhenReading.Understood([.. moved.Select(move => move.Read.Times[0])])
        {
            Length = lengths.Distinct().Count() == 1 ? lengths[0] : null,
            Lengths = lengths,
            DroppedPast = dropped,
            Remarks = [.. moved.SelectMany(move => move.Read.Remarks).Distinct()],
        };
    }

    /// <summary>Reads the text from each time of the poll, and asks when the times of day that are kept or meant differ.</summary>
    /// <returns>Null when there is nothing to start from.</returns>
    private static WhenReading? ReadPart(ReadingContext reading, Meetup meetup, IReadOnlyList<PollOption> options, string text, KeptPart kept)
    {
        var found = new List<Found>();
        var dropped = 0;
        WhenReading? refused = null;
        foreach (var option in options)
        {
            var clock = kept == KeptPart.Clock ? ClockOf(option.Time, reading.Zone) : "";
            switch (EditReader.ReadSeveral(text, reading, option.Time, meetup.Duration))
            {
                case WhenReading.Understood read:
                    found.Add(new(clock, read.Times, read.Lengths, read.Remarks));
                    dropped += read.DroppedPast;
                    break;
                case WhenReading.Choices choices:
                    found.AddRange(choices.Options.Select((one, at) => new Found(
                        kept == KeptPart.Clock ? $"{clock} {at}" : ClocksOf(one.Times, reading.Zone), one.Times, one.Lengths, one.Remarks)));
                    break;
                case WhenReading.Refused { Problem.Kind: TimeProblemKind.Past } past:
                    (dropped, refused) = (dropped + 1, past);
                    break;
                case var other:
                    return other;
            }
        }

        if (found.Count == 0)
            return refused;
        // A time that can be meant in one way only goes with that one.
        if (kept == KeptPart.Day && found.Any(one => one.Key.Length > 0))
            found = found.ConvertAll(one => one with { Key = ClocksOf(one.Times, reading.Zone) });
        var meant = found.GroupBy(one => one.Key).Select(group => Unite([.. group], reading.Zone)).DistinctBy(option => option.Text).ToList();
        if (meant is not [var only])
            return new WhenReading.Choices([.. meant.Take(WhenReader.MostOptions)]);
        return new WhenReading.Understood(only.Times) { Length = only.Length, Lengths = only.Lengths, DroppedPast = dropped, Remarks = only.Remarks };
    }

    private static TimeOption Unite(IReadOnlyList<Found> found, DateTimeZone zone)
    {
        var lengths = new SortedDictionary<MeetupTime, Duration?>(new MeetupTimeOrder(zone));
        foreach (var (time, length) in found.SelectMany(one => one.Times.Select((time, at) => (time, one.Lengths.ElementAtOrDefault(at)))))
            lengths[time] = length;
        var all = lengths.Values.Distinct().ToList();
        var text = string.Join(", ", lengths.Select(one => TimeText.ForTyping([one.Key], zone, one.Value)));
        return new TimeOption([.. lengths.Keys], all.Count == 1 ? all[0] : null, text)
        {
            Lengths = [.. lengths.Values],
            Remarks = [.. found.SelectMany(one => one.Remarks).Distinct()],
        };
    }

    private static string ClocksOf(IReadOnlyList<MeetupTime> times, DateTimeZone zone) => string.Join(' ', times.Select(time => ClockOf(time, zone)).Distinct());

    private static string ClockOf(MeetupTime time, DateTimeZone zone) => time.IsWholeDay ? "day" : LocalOf(time, zone).TimeOfDay.ToString();

    private static LocalDateTime LocalOf(MeetupTime time, DateTimeZone zone) =>
        time.Day is { } day ? day.AtMidnight() : time.Start!.Value.InZone(zone).LocalDateTime;

    /// <param name="Key">Equal for what belongs to one meaning.</param>
    private sealed record Found(string Key, IReadOnlyList<MeetupTime> Times, IReadOnlyList<Duration?> Lengths, IReadOnlyList<TimeRemark> Remarks);
}
