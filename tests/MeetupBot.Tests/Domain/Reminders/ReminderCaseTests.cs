using MeetupBot.Domain.Reminders;
using MeetupBot.Tests.Domain.Time.Reading;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Reminders;

/// <summary>The rules of reading reminders, case by case; each row of the table is a test.</summary>
public sealed class ReminderCaseTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (place, row) in CaseFile.Rows("reminders.tsv"))
                data.Add(place, row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reminders_are_read_by_the_rules(string place, string text, string expected) =>
        Assert.Equal($"{place} {expected}", $"{place} {Plain(ReminderReader.Read(text))}");

    private static string Plain(ReminderReading reading) => reading switch
    {
        ReminderReading.Known { Offsets.Values.Count: 0 } => "off",
        ReminderReading.Known { Offsets.Values: var offsets } => string.Join("; ", offsets.Select(Iso)),
        _ => "!",
    };

    private static string Iso(Duration offset) => PeriodPattern.NormalizingIso.Format(
        new PeriodBuilder { Days = offset.Days, Hours = offset.Hours, Minutes = offset.Minutes }.Build());
}
