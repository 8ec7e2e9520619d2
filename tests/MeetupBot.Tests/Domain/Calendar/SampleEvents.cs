using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>The events of the files in Golden/, by file name.</summary>
internal static class SampleEvents
{
    public static IReadOnlyDictionary<string, CalendarEvent> All { get; } = new Dictionary<string, CalendarEvent>
    {
        ["coffee-in-london"] = In("Europe/London", Instant.FromUtc(2026, 12, 5, 10, 0)),
        ["across-the-end-of-summer-time"] = In("America/New_York", Instant.FromUtc(2026, 11, 1, 3, 0)) with { Duration = Duration.FromHours(4) },
        ["first-half-past-two"] = In("Europe/Berlin", Instant.FromUtc(2026, 10, 25, 0, 30)),
        ["second-half-past-two"] = In("Europe/Berlin", Instant.FromUtc(2026, 10, 25, 1, 30)),
        ["over-new-year-in-sydney"] = In("Australia/Sydney", Instant.FromUtc(2026, 12, 31, 9, 0)) with { Duration = Duration.FromHours(8) },
        ["utc"] = In("Etc/UTC", Instant.FromUtc(2026, 12, 5, 10, 0)),
        ["fixed-offset"] = At(Instant.FromUtc(2026, 12, 5, 10, 0), DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(5, 30))),
        ["zone-without-changes-for-years"] = In("America/Sao_Paulo", Instant.FromUtc(2026, 12, 5, 10, 0)),
        ["whole-day"] = In("Pacific/Auckland", default) with { Time = MeetupTime.OnDay(new LocalDate(2028, 2, 29)) },
        ["three-days"] = In("Europe/London", default) with
        {
            Time = MeetupTime.OnDay(new LocalDate(2026, 12, 30)),
            Duration = Duration.FromDays(3),
        },
        ["thirty-hours"] = In("Europe/Berlin", Instant.FromUtc(2026, 10, 24, 8, 0)) with { Duration = Duration.FromHours(30) },
        ["cancelled"] = In("Europe/London", Instant.FromUtc(2026, 7, 4, 17, 30)) with { Sequence = 3, IsCancelled = true },
        ["words-that-mean-something"] = In("Europe/London", Instant.FromUtc(2026, 12, 5, 10, 0)) with
        {
            Title = "BEGIN:VALARM; comma, \"quoted\"\r\nATTENDEE:mailto:x@example.org",
            Place = "Café «Zur Post», Hauptstraße 1; 1. Stock \\ Hof",
            Description = "Bring:\n- a cup\n- a friend\u0007\u2028and 🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑 of all sorts, 日本語のとても長い説明文がここに続きます",
        },
        ["backslash-before-an-n"] = In("Etc/UTC", Instant.FromUtc(2026, 12, 5, 10, 0)) with { Title = "C:\\new is not a break" },
        ["right-to-left-and-emoji"] = In("Asia/Jerusalem", Instant.FromUtc(2026, 12, 5, 16, 0)) with
        {
            Title = "קפה ☕ בתל אביב 👩🏽‍🚀👨‍👩‍👧‍👦 עם חברים חדשים، قهوة مع الأصدقاء",
            Place = "רחוב דיזנגוף 99, תל־אביב",
            Description = "كل الناس مرحّب بهم 🎉",
        },
        ["long-address-of-the-card"] = In("Europe/London", Instant.FromUtc(2026, 12, 5, 10, 0)) with
        {
            Card = At("https://alumni-and-friends-of-the-university.slack.com/archives/C0123456789/p1796497200123456"),
        },
        ["no-card-to-open"] = In("Europe/London", Instant.FromUtc(2026, 12, 5, 10, 0)) with { Card = null, Description = null },
    };

    private static CalendarEvent In(string zone, Instant start) => At(start, DateTimeZoneProviders.Tzdb[zone]);

    private static CalendarEvent At(Instant start, DateTimeZone zone) => new()
    {
        Uid = "K7Q2@meetupbot-1795255200",
        Sequence = 0,
        Stamp = Instant.FromUtc(2026, 11, 21, 10, 0),
        Time = MeetupTime.At(start),
        Duration = Duration.FromHours(2),
        Zone = zone,
        Title = "Coffee in Leeds",
        Place = "Bean Bros, Otley Road",
        Description = "First one of the winter. Everyone is welcome; bring someone new.",
        Card = At("https://discord.com/channels/1/2/3"),
    };

    private static CardLink At(string address) => new(new Uri(address), $"Details and answers: {address}");
}
