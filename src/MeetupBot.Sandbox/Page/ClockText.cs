using System.Globalization;
using NodaTime;

namespace MeetupBot.Sandbox;

/// <summary>Times as one person reads them: on their own clock, with the distance from now.</summary>
public sealed class ClockText(string timeZone, Instant now)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    /// <summary>"Sat 5 Dec 10:00", with the year where it is not this one.</summary>
    public string Full(Instant at) => $"{Day(at)} {Time(at)}";

    public string Time(Instant at) => Local(at).ToString("HH:mm", English);

    public string Day(Instant at) =>
        Local(at).ToString(Local(at).Year == Local(now).Year ? "ddd d MMM" : "ddd d MMM yyyy", English).Replace("Sept", "Sep", StringComparison.Ordinal);

    public LocalDate Date(Instant at) => Local(at).Date;

    /// <summary>"in 3 days", "20 minutes ago", "now". From a day on, what is counted is the nights between on the reader's calendar.</summary>
    public string Distance(Instant at)
    {
        var away = at - now;
        var size = away < Duration.Zero ? -away : away;
        var (count, unit) = size switch
        {
            _ when size < Duration.FromSeconds(45) => (0, ""),
            _ when size < Duration.FromMinutes(59.5) => (Round(size.TotalMinutes), "minute"),
            _ when size < Duration.FromHours(23.5) => (Round(size.TotalHours), "hour"),
            _ when size < Duration.FromDays(60) => (Nights(at), "day"),
            _ => (Round(size.TotalDays / 30.44), "month"),
        };
        if (count == 0)
            return "now";
        var text = string.Create(English, $"{count} {unit}{(count == 1 ? "" : "s")}");
        return away > Duration.Zero ? $"in {text}" : $"{text} ago";
    }

    private ZonedDateTime Local(Instant at) => at.InZone(_zone);

    private int Nights(Instant at) => Math.Max(1, Math.Abs(Period.DaysBetween(Date(now), Date(at))));

    private static int Round(double value) => Math.Max(1, (int)Math.Round(value));
}
