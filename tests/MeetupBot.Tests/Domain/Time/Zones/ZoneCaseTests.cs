using MeetupBot.Domain.Time.Zones;
using MeetupBot.Tests.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Zones;

/// <summary>What people call their zones, case by case; each row of the table is a test.</summary>
public sealed class ZoneCaseTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (place, row) in CaseFile.Rows("places.tsv"))
                data.Add(place, row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Zones_are_read_by_the_rules(string place, string text, string expected) =>
        Assert.Equal($"{place} {expected}", $"{place} {Plain(ZoneNames.Find(text, Samples.Now))}");

    private static string Plain(ZoneFinding finding) => finding switch
    {
        ZoneFinding.One one => one.Place.Zone.Id,
        ZoneFinding.Several => "?",
        _ => "!",
    };
}
