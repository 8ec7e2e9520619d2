using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Text;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Sandbox.Page;

/// <summary>Writes times for one person: on their own clock, with the distance from now.</summary>
public sealed class ClockText(string timeZone, Instant now)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;

    /// <summary>"Sat 5 Dec 10:00", with the year when it is not the present one.</summary>
    public string Full(Instant at) => $"{Day(at)} {Time(at)}";

    /// <summary>A time on a card, as it asks to be shown.</summary>
    public string Write(Span.Timestamp moment) => moment.Style switch
    {
        MomentStyle.TimeOnly => Time(moment.At),
        MomentStyle.Distance => Distance(moment.At),
        _ => Full(moment.At),
    };

    /// <summary>"Sat 5 Dec 10:00–12:00", with both dates when it ends on another one: "Sat 5 Dec 09:00 – Mon 7 Dec 21:00".</summary>
    public string Range(Instant start, Instant end) => Date(start) == Date(end - Duration.Epsilon)
        ? $"{Full(start)}–{Time(end)}"
        : $"{Full(start)} – {Full(end)}";

    public string Event(SpaceEvent details) => details.Days ?? Range(details.Start, details.End);

    /// <summary>"Sat 5 Dec 09:30 · in 3 days", or only the day.</summary>
    public string Due(UpcomingWork work) => work.Day is { } day ? OnDay(day) : $"{Full(work.DueAt)} · {Distance(work.DueAt)}";

    /// <summary>"Sat 5 Dec 09:30", or only the day.</summary>
    public string Past(UpcomingWork work) => work.Day is { } day ? Day(day) : Full(work.DueAt);

    /// <summary>"Mon 7 Dec · in 3 days", of what is due on a day and at no hour that means anything.</summary>
    private string OnDay(LocalDate day)
    {
        var nights = Period.DaysBetween(Date(now), day);
        return $"{Day(day)} · {(nights == 0 ? "today" : DistanceText.Format(Duration.FromDays(nights), Math.Abs(nights)))}";
    }

    public string Time(Instant at) => Local(at).ToString("HH:mm", English);

    public string Day(Instant at) => Day(Date(at));

    private string Day(LocalDate day) => day
        .ToString(day.Year == Local(now).Year ? "ddd d MMM" : "ddd d MMM yyyy", English)
        .Replace("Sept", "Sep", StringComparison.Ordinal);

    public LocalDate Date(Instant at) => Local(at).Date;

    /// <summary>"in 3 days", "20 minutes ago", "now". From one day on, it counts nights on the reader's calendar.</summary>
    public string Distance(Instant at) => DistanceText.Format(at - now, Nights(at));

    private ZonedDateTime Local(Instant at) => at.InZone(_zone);

    private int Nights(Instant at) => Math.Abs(Period.DaysBetween(Date(now), Date(at)));
}
