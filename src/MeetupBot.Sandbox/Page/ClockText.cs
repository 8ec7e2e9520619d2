using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Text;
using NodaTime;

namespace MeetupBot.Sandbox.Page;

/// <summary>Writes times for one person: on their own clock, with the distance from now.</summary>
public sealed partial class ClockText(string timeZone, Instant now)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    /// <summary>"Sat 5 Dec 10:00", with the year when it is not the present one.</summary>
    public string Full(Instant at) => $"{Day(at)} {Time(at)}";

    /// <summary>"Sat 5 Dec 10:00–12:00", with both dates when it ends on another one: "Sat 5 Dec 09:00 – Mon 7 Dec 21:00".</summary>
    public string Range(Instant start, Instant end) => Date(start) == Date(end - Duration.Epsilon)
        ? $"{Full(start)}–{Time(end)}"
        : $"{Full(start)} – {Full(end)}";

    /// <summary>When an event is. One whose description begins with whole days has hours only because a platform's events need some.</summary>
    public string Event(SpaceEvent details) => WholeDays().Match(details.Description) is { Success: true } whole
        ? $"{whole.Groups[1].Value.Replace($" {Local(now).Year}", "", StringComparison.Ordinal)}, {whole.Groups[2].Value}"
        : Range(details.Start, details.End);

    public string Time(Instant at) => Local(at).ToString("HH:mm", English);

    public string Day(Instant at) =>
        Local(at)
            .ToString(Local(at).Year == Local(now).Year ? "ddd d MMM" : "ddd d MMM yyyy", English)
            .Replace("Sept", "Sep", StringComparison.Ordinal);

    public LocalDate Date(Instant at) => Local(at).Date;

    /// <summary>"in 3 days", "20 minutes ago", "now". From one day on, it counts nights on the reader's calendar.</summary>
    public string Distance(Instant at) => DistanceText.Format(at - now, Nights(at));

    [GeneratedRegex(@"^(.+?), (the whole day|whole days)\.")]
    private static partial Regex WholeDays();

    private ZonedDateTime Local(Instant at) => at.InZone(_zone);

    private int Nights(Instant at) => Math.Abs(Period.DaysBetween(Date(now), Date(at)));
}
