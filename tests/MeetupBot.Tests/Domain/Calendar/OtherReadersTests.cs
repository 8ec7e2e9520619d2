using MeetupBot.Domain.Calendar;
using MeetupBot.Tests.Architecture;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>Two readers that are not ours understand each golden file as it is meant.</summary>
public sealed class OtherReadersTests
{
    /// <summary>icalendar 4 of Debian 12 takes the n for a line break; a later version does not (collective/icalendar, pull request 935).</summary>
    private const string MisreadByIcalendar4 = "backslash-before-an-n";

    public static TheoryData<string> Names => [.. SampleEvents.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ical_Net_reads_what_is_meant(string name) =>
        Assert.Equal(EntryAsRead.Of(SampleEvents.All[name]), IcalNetReader.Read(CalendarFile.Write(SampleEvents.All[name])));

    [Fact]
    public async Task Python_icalendar_reads_what_is_meant()
    {
        Assert.SkipUnless(await PythonReader.IsThereAsync(), PythonReader.Missing);

        var samples = SampleEvents.All.Where(sample => sample.Key != MisreadByIcalendar4).ToList();
        var read = await PythonReader.ReadAsync(samples.Select(sample => Golden(sample.Key)));

        Assert.All(samples, sample => Assert.Equal(EntryAsRead.Of(sample.Value), read[Golden(sample.Key)]));
    }

    private static string Golden(string name) => Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Calendar/Golden", name + ".ics");
}
