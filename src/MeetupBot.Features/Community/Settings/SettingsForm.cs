using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Holidays;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Community.Profile;
using NodaTime;

namespace MeetupBot.Features.Community.Settings;

internal sealed class SettingsForm(EffectiveSettings settings)
{
    public const string Name = "settings.form";
    private const string Zone = "zone";
    private const string Reminders = "reminders";
    private const string Quiet = "quiet";
    public const string Holidays = "holidays";

    private const int HolidaysLength = 60;
    private const int MostNear = 4;

    public Form Draw(InteractionContext context)
    {
        var community = context.Caller.Community;
        return new Form(new(Name), Words.SettingsTitle,
        [
            new(Zone, Words.ZoneLabel, settings.ZoneOf(community).Id) { Required = true, Placeholder = "Europe/London", MaxLength = 60 },
            new(Reminders, Words.RemindersLabel, OffsetText.WriteForTyping(settings.RemindersOf(community)))
            {
                Placeholder = "24h, 2h",
                MaxLength = OffsetText.Length,
            },
            new(Quiet, Words.QuietHoursLabel, settings.QuietHoursText(community))
            {
                Placeholder = "22:00-08:00",
                Hint = Words.QuietHint,
                MaxLength = 20,
            },
            new(Holidays, Words.HolidaysLabel, community.Holidays ?? "")
            {
                Placeholder = "GB",
                Hint = Words.HolidaysHint,
                MaxLength = HolidaysLength,
            },
        ]);
    }

    /// <summary>"United Kingdom (GB)", or none.</summary>
    public static string WriteHolidays(Domain.Communities.Community community) =>
        community.Holidays is { } code && HolidayCalendar.Find(code) is { } calendar ? Write(calendar) : Words.None;

    /// <summary>Those whose code or country begins with what is typed.</summary>
    public static IReadOnlyList<Suggestion> SuggestHolidays(string typed, int most) =>
    [
        .. HolidayCalendar.All
            .Where(one => one.Code.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase) || one.Country.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(most).Select(one => new Suggestion(Write(one), one.Code)),
    ];

    /// <summary>Null when the form has no such field.</summary>
    public static ZoneReading? ReadZone(IReadOnlyDictionary<string, string> fields, Instant now) =>
        fields.TryGetValue(Zone, out var text) ? ZoneReader.Read(text, now) : null;

    public static Domain.Communities.Community Read(
        Domain.Communities.Community community,
        IReadOnlyDictionary<string, string> fields,
        ZoneReading? zone,
        Dictionary<string, string> problems)
    {
        if (zone?.Zone is { } found)
            community = community with { Zone = found };
        if (zone?.Problem is { } problem)
            problems[Zone] = problem;

        if (fields.TryGetValue(Reminders, out var reminders))
        {
            if (OffsetText.Read(string.IsNullOrWhiteSpace(reminders) ? Words.None : reminders, out var unread) is { } offsets)
                community = community with { ReminderOffsets = offsets };
            else
                problems[Reminders] = unread;
        }

        if (fields.TryGetValue(Quiet, out var quiet))
        {
            if (QuietHours.TryParse(quiet.Trim().Equals(Words.None, StringComparison.OrdinalIgnoreCase) ? "" : quiet, out var hours))
                community = community with { QuietHours = hours?.ToString() ?? "" };
            else
                problems[Quiet] = Words.UnreadableQuietHours(quiet);
        }

        return fields.TryGetValue(Holidays, out var holidays) ? ReadHolidays(community, holidays.Trim(), problems) : community;
    }

    private static Domain.Communities.Community ReadHolidays(Domain.Communities.Community community, string typed, Dictionary<string, string> problems)
    {
        if (typed.Length == 0 || typed.Equals(Words.None, StringComparison.OrdinalIgnoreCase))
            return community with { Holidays = null };
        if ((HolidayCalendar.Find(typed) ?? OfShown(typed)) is { } calendar)
            return community with { Holidays = calendar.Code };
        problems[Holidays] = Words.UnknownHolidays(typed, [.. HolidayCalendar.Near(typed).Take(MostNear).Select(Write)]);
        return community;
    }

    /// <summary>As the card says it can be typed back.</summary>
    private static HolidayCalendar? OfShown(string typed) =>
        HolidayCalendar.All.FirstOrDefault(one => Write(one).Equals(typed, StringComparison.OrdinalIgnoreCase));

    private static string Write(HolidayCalendar calendar) => Words.HolidaysOf(calendar.Country, calendar.Code);
}
