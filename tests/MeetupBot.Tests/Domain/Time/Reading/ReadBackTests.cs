using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>What the bot says of times can be typed back, in every zone, and means the same instants.</summary>
public class ReadBackTests
{
    private static readonly int[] Minutes = [30, 60, 90, 120, 300, 720, 900, 1440, 1860, 2880];

    public static TheoryData<string> Zones => [.. DateTimeZoneProviders.Tzdb.GetAllZones().Select(zone => zone.Id)];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_moment_is_read_back_in_every_form(string id)
    {
        foreach (var (context, start, _) in Samples(id))
        {
            var time = MeetupTime.At(start);
            foreach (var text in new[]
            {
                TimeText.Of(time, context.Zone, context.Now), TimeText.Of(time, context.Zone), ZonedTimeText.Write(time, context.Zone, context.Now),
                TimeText.ForTyping([time], context.Zone),
            })
            {
                var read = Understood(text, context);
                Assert.True(read is { Times: [var same] } && same == time, $"{id} at {context.Now}: {text} for {start}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_range_is_read_back_with_its_end(string id)
    {
        foreach (var (context, start, length) in Samples(id))
        {
            var time = MeetupTime.At(start);
            foreach (var text in new[] { TimeText.Range(time, length, context.Zone, context.Now), TimeText.ForTyping([time], context.Zone, length) })
            {
                var read = Understood(text, context);
                Assert.True(
                    read is { Times: [var same], Length: { } took } && same == time && took == length,
                    $"{id} at {context.Now}: {text} for {start} and {length}: {read}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Whole_days_are_read_back_one_and_several(string id)
    {
        foreach (var (context, start, length) in Samples(id))
        {
            var day = start.InZone(context.Zone).Date;
            var time = MeetupTime.OnDay(day);
            Assert.Equal([time], Understood(TimeText.Of(time, context.Zone, context.Now), context)?.Times);
            var days = Duration.FromDays(time.DaysIn(length) + 1);
            var several = Understood(TimeText.Range(time, days, context.Zone, context.Now), context with { AsOne = true });
            Assert.True(several is { Times: [var first], Length: { } took } && first == time && took == days, $"{id}: {TimeText.Range(time, days, context.Zone, context.Now)}");
            Assert.Equal(days, Understood(TimeText.ForTyping([time], context.Zone, days), context)?.Length);
        }
    }

    private static WhenReading.Understood? Understood(string text, ReadingContext context) =>
        WhenReader.Read(text, context) as WhenReading.Understood;

    /// <summary>Times around the changes of the clocks and at odd minutes, seen from days to months before.</summary>
    private static IEnumerable<(ReadingContext Context, Instant Start, Duration Length)> Samples(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var random = new Random(id.Sum(letter => letter));
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        var changes = zone.GetZoneIntervals(from, from + Duration.FromDays(800)).Where(interval => interval.HasEnd).Select(interval => interval.End).Take(4);
        foreach (var around in changes.Concat([Instant.FromUtc(2026, 12, 5, 10, 0), Instant.FromUtc(2027, 2, 28, 23, 30)]))
        {
            for (var minutes = -120; minutes <= 120; minutes += 30)
            {
                var start = Instant.FromUnixTimeSeconds((around + Duration.FromMinutes(minutes)).ToUnixTimeSeconds() / 60 * 60);
                var now = start - Duration.FromHours(random.Next(1, 4000));
                yield return (new ReadingContext(now, zone, "en-GB"), start, Duration.FromMinutes(Minutes[random.Next(Minutes.Length)]));
            }
        }
    }
}
