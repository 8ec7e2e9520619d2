using MeetupBot.Domain.Time.Reading;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>The rules of reading times, case by case; each row of a table is a test.</summary>
public class WhenReaderCaseTests
{
    private static readonly string[] TablesOfTimes = ["clocks.tsv", "dates.tsv", "days.tsv", "lists.tsv", "moments.tsv", "noise.tsv", "refusals.tsv", "zones.tsv"];

    public static TheoryData<string, string, string, string, string, string> Times
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var (place, row) in TablesOfTimes.SelectMany(CaseFile.Rows))
                data.Add(place, row[0], row[1], row[2], row[3], row[4]);
            return data;
        }
    }

    public static TheoryData<string, string, string, string, string, string, string> Closings => WithBase("closes.tsv");

    public static TheoryData<string, string, string, string, string, string, string> Edits => WithBase("edit.tsv");

    public static TheoryData<string, string, string, string, string, string> Ranges
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var (place, row) in CaseFile.Rows("ranges.tsv"))
                data.Add(place, row[0], row[1], row[2], row[3], row[4]);
            return data;
        }
    }

    public static TheoryData<string, string, string> Durations
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (place, row) in CaseFile.Rows("duration.tsv"))
                data.Add(place, row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Times_are_read_by_the_rules(string place, string now, string zone, string locale, string text, string expected)
    {
        var context = CaseFile.Context(now, zone, locale);

        Assert.Equal($"{place} {expected}", $"{place} {CaseFile.Plain(typed => WhenReader.Read(typed, context), text, expected, context.Zone)}");
    }

    [Theory]
    [MemberData(nameof(Closings))]
    public void Closing_times_are_read_by_the_rules(string place, string now, string zone, string locale, string first, string text, string expected)
    {
        var context = CaseFile.Context(now, zone, locale);
        var (time, _) = CaseFile.Meetup(first, context.Zone);

        Assert.Equal($"{place} {expected}", $"{place} {CaseFile.Plain(typed => ClosesReader.Read(typed, context, time), text, expected, context.Zone)}");
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void New_times_of_a_meetup_are_read_by_the_rules(string place, string now, string zone, string locale, string meetup, string text, string expected)
    {
        var context = CaseFile.Context(now, zone, locale);
        var (time, length) = CaseFile.Meetup(meetup, context.Zone);
        Duration? kept = meetup.Contains('/', StringComparison.Ordinal) ? length : null;

        var plain = CaseFile.Plain(typed => EditReader.Read(typed, context, time, length), text, expected, context.Zone, kept);

        Assert.Equal($"{place} {expected}", $"{place} {plain}");
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Ranges_of_days_are_read_by_the_rules(string place, string now, string zone, string locale, string text, string expected)
    {
        var context = CaseFile.Context(now, zone, locale) with { Purpose = ReadingPurpose.Visit };

        Assert.Equal($"{place} {expected}", $"{place} {CaseFile.Plain(DateRangeReader.Read(CaseFile.Text(text), context))}");
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void Lengths_are_read_by_the_rules(string place, string text, string expected)
    {
        Duration? wanted = expected == "!" ? null : PeriodPattern.NormalizingIso.Parse(expected).Value.ToDuration();

        Assert.Equal((place, wanted), (place, DurationReader.Read(text)));
    }

    private static TheoryData<string, string, string, string, string, string, string> WithBase(string name)
    {
        var data = new TheoryData<string, string, string, string, string, string, string>();
        foreach (var (place, row) in CaseFile.Rows(name))
            data.Add(place, row[0], row[1], row[2], row[3], row[4], row[5]);
        return data;
    }
}
