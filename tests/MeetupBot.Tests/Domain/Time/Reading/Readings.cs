using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Reads at a wall time in a zone, and writes readings plainly, by other code than the one under test.</summary>
internal static class Readings
{
    private static readonly LocalDateTimePattern WallTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern WallTimeWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static ReadingContext At(string now, string zone = "Europe/London", string? locale = "en-GB")
    {
        var found = DateTimeZoneProviders.Tzdb[zone];
        return new ReadingContext(WallTime.Parse(now).Value.InZoneStrictly(found).ToInstant(), found, locale);
    }

    public static string Plain(WhenReading reading, DateTimeZone zone) => reading switch
    {
        WhenReading.Understood understood => string.Join(" | ", understood.Times.Select(time => Plain(time, zone))),
        WhenReading.Choices choices => "? " + string.Join(" || ", choices.Options.Select(option => string.Join(" | ", option.Times.Select(time => Plain(time, zone))))),
        WhenReading.Refused { Problem: var problem } => $"{problem.Kind}: {problem.Part}",
        _ => "",
    };

    public static string Plain(MeetupTime time, DateTimeZone zone)
    {
        if (time.Day is { } day)
            return LocalDatePattern.Iso.Format(day);
        var local = time.Start!.Value.InZone(zone).LocalDateTime;
        return (local.Second == 0 ? WallTime : WallTimeWithSeconds).Format(local);
    }

    public static TimeProblem Refusal(string text, ReadingContext context) =>
        Assert.IsType<WhenReading.Refused>(WhenReader.Read(text, context)).Problem;
}
