using System.Globalization;
using MeetupBot.Domain.Series;
using MeetupBot.Tests.Architecture;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Series;

public sealed class SeriesRuleTests
{
    public static TheoryData<string> Refused =>
    [
        "FREQ=HOURLY", "FREQ=MINUTELY;INTERVAL=90", "FREQ=YEARLY", "FREQ=YEARLY;BYDAY=TU,WE", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=WEEKLY;BYDAY=TU,WE;BYSETPOS=1", "FREQ=WEEKLY;BYDAY=1TU", "FREQ=DAILY;COUNT=5", "FREQ=DAILY;UNTIL=20270101", "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=100", "FREQ=WEEKLY;WKST=SU;BYDAY=TU", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=-2SU;BYMONTHDAY=15",
        "FREQ=DAILY;BYHOUR=10", "FREQ=DAILY;FREQ=DAILY", "FREQ=", "BYDAY=MO", "hello", "",
    ];

    [Fact]
    public void A_thousand_rules_have_the_dates_that_dateutil_finds()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Series/dates.txt"));
        Assert.Equal(1000, lines.Length);

        Assert.DoesNotContain(lines, line => Dates(line) is var (wanted, found) && !wanted.SequenceEqual(found));
    }

    /// <summary>It may count from a later start then, which nothing but the cost may show.</summary>
    [Fact]
    public void The_dates_of_a_thousand_rules_are_the_same_when_they_are_asked_for_years_later()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Series/dates.txt"));

        Assert.All(lines.Where((_, number) => number % 5 == 0), line =>
        {
            var parts = line.Split(' ');
            var (rule, start) = (SeriesRule.Parse(parts[0])!, Date(parts[1]));
            var from = start.PlusYears(7).PlusDays(11);
            Assert.Equal(rule.Dates(start, start).SkipWhile(date => date < from).Take(3), rule.Dates(start, from).Take(3));
        });
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_libraries_disagree_about_or_never_end_with_is_refused(string rule) => Assert.Null(SeriesRule.Parse(rule));

    [Fact]
    public void A_rule_that_never_comes_has_no_dates_and_does_not_search_for_ever()
    {
        var start = new LocalDate(2027, 1, 1);

        Assert.Empty(SeriesRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")!.Dates(start, start));
        Assert.Empty(SeriesRule.Parse("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")!.Dates(start, start));
        Assert.Empty(SeriesRule.Parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31")!.Dates(start, start));
    }

    [Fact]
    public void One_rule_has_one_text() =>
        Assert.Equal(
            "FREQ=WEEKLY;BYDAY=TU,TH;WKST=MO", SeriesRule.Parse(" byday=th,TU,th ; Interval=1;FREQ=weekly;")!.Text);

    private static (IEnumerable<LocalDate> Wanted, IEnumerable<LocalDate> Found) Dates(string line)
    {
        var parts = line.Split(' ');
        var (start, from, first) = (Date(parts[1]), Date(parts[2]), Date(parts[3]));
        var wanted = new List<LocalDate> { first };
        foreach (var step in parts[4..])
            wanted.Add(wanted[^1].PlusDays(int.Parse(step, CultureInfo.InvariantCulture)));
        return (wanted, SeriesRule.Parse(parts[0])?.Dates(start, from).Take(wanted.Count) ?? []);
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
