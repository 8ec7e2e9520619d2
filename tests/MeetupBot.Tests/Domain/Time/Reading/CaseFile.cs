using System.Globalization;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Tables of cases, and readings in their form.</summary>
internal static class CaseFile
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The rows of a table with where each stands.</summary>
    public static IEnumerable<(string Place, string[] Columns)> Rows(string name)
    {
        using var stream = typeof(CaseFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return ($"{name}:{number.ToString(CultureInfo.InvariantCulture)}", line.Split('\t'));
        }
    }

    public static string Text(string column) => column.Replace("\\n", "\n", StringComparison.Ordinal);

    public static ReadingContext Context(string now, string zone, string locale)
    {
        var found = DateTimeZoneProviders.Tzdb[zone];
        return new ReadingContext(At(now, found), found, locale);
    }

    public static (MeetupTime Time, Duration Length) Meetup(string column, DateTimeZone zone)
    {
        var ends = column.Split('/');
        if (LocalDatePattern.Iso.Parse(ends[0]) is { Success: true, Value: var first })
        {
            var last = ends.Length > 1 ? LocalDatePattern.Iso.Parse(ends[1]).Value : first;
            return (MeetupTime.OnDay(first), Duration.FromDays(Period.DaysBetween(first, last) + 1));
        }

        var start = At(ends[0], zone);
        if (ends.Length == 1)
            return (MeetupTime.At(start), Duration.FromHours(2));
        var end = ends[1].Length == "10:00".Length ? ends[0][.."2026-12-05T".Length] + ends[1] : ends[1];
        return (MeetupTime.At(start), At(end, zone) - start);
    }

    /// <param name="kept">The length that stays where none was read.</param>
    public static string Plain(WhenReading reading, DateTimeZone zone, Duration? kept = null) => reading switch
    {
        WhenReading.Understood understood => Plain(understood.Times, understood.Lengths, zone, kept),
        WhenReading.Choices choices => "? " + string.Join(" || ", choices.Options.Select(option => Plain(option.Times, option.Lengths, zone, kept))),
        WhenReading.Refused { Problem: var problem } => $"! {problem.Kind}",
        _ => "",
    };

    /// <summary>With what the first fix reads as, where the row expects one.</summary>
    public static string Plain(Func<string, WhenReading> read, string column, string expected, DateTimeZone zone, Duration? kept = null)
    {
        var reading = read(Text(column));
        return expected.Contains(" -> ", StringComparison.Ordinal) && reading is WhenReading.Refused { Problem.Fixes: [var fix, ..] }
            ? $"{Plain(reading, zone, kept)} -> {Plain(read(fix.Text), zone, kept)}"
            : Plain(reading, zone, kept);
    }

    public static string Plain(DateRangeReading reading) => reading switch
    {
        DateRangeReading.Understood range => $"{LocalDatePattern.Iso.Format(range.First)}/{LocalDatePattern.Iso.Format(range.Last)}",
        DateRangeReading.Choices choices =>
            "? " + string.Join(" || ", choices.Options.Select(option => $"{LocalDatePattern.Iso.Format(option.First)}/{LocalDatePattern.Iso.Format(option.Last)}")),
        DateRangeReading.Refused { Problem: var problem } => $"! {problem.Kind}",
        _ => "",
    };

    private static Instant At(string local, DateTimeZone zone) => Minute.Parse(local).Value.InZoneLeniently(zone).ToInstant();

    private static string Plain(IReadOnlyList<MeetupTime> times, IReadOnlyList<Duration?> lengths, DateTimeZone zone, Duration? kept) =>
        string.Join("; ", times.Select((time, index) => Plain(time, lengths[index] ?? kept, zone)));

    private static string Plain(MeetupTime time, Duration? length, DateTimeZone zone)
    {
        if (time.Day is { } day)
        {
            var last = day.PlusDays(time.DaysIn(length ?? Duration.FromDays(1)) - 1);
            return last == day ? LocalDatePattern.Iso.Format(day) : $"{LocalDatePattern.Iso.Format(day)}/{LocalDatePattern.Iso.Format(last)}";
        }

        var start = time.Start!.Value.InZone(zone).LocalDateTime;
        var text = (start.Second == 0 ? Minute : Second).Format(start);
        if (length is not { } lasting)
            return text;
        var end = (time.Start.Value + lasting).InZone(zone).LocalDateTime;
        return $"{text}/{(end.Date == start.Date ? Clock.Format(end.TimeOfDay) : Minute.Format(end))}";
    }
}
