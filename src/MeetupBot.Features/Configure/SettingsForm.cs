using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Chat;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Profile;
using MeetupBot.Storage;

namespace MeetupBot.Features.Configure;

internal sealed class SettingsForm(MeetupsOptions options)
{
    private const string Zone = "zone";
    private const string Reminders = "reminders";
    private const string Quiet = "quiet";

    public Form Of(Turn turn)
    {
        var community = turn.Caller.Community;
        return new Form(new(Actions.SettingsForm), Words.SettingsTitle,
        [
            new(Zone, Words.ZoneLabel, (community.Zone ?? options.TimeZone).Id) { Required = true, Placeholder = "Europe/London", MaxLength = 60 },
            new(Reminders, Words.RemindersLabel, OffsetText.ForTyping(community.ReminderOffsets ?? options.ReminderOffsets))
            {
                Placeholder = "24h, 2h",
                MaxLength = OffsetText.Length,
            },
            new(Quiet, Words.QuietHoursLabel, community.QuietHours ?? options.QuietHours?.ToString() ?? "")
            {
                Placeholder = "22:00-08:00",
                Hint = Words.QuietHint,
                MaxLength = 20,
            },
        ]);
    }

    public static Community Read(Community community, IReadOnlyDictionary<string, string> fields, Dictionary<string, string> problems)
    {
        if (fields.TryGetValue(Zone, out var zone))
        {
            if (ZoneSuggestions.Find(zone) is { } found)
                community = community with { Zone = found };
            else
                problems[Zone] = Words.UnknownZone(zone, ZoneSuggestions.Nearest(zone));
        }

        if (fields.TryGetValue(Reminders, out var reminders))
        {
            if (OffsetText.Read(string.IsNullOrWhiteSpace(reminders) ? Words.None : reminders) is { } offsets)
                community = community with { ReminderOffsets = offsets };
            else
                problems[Reminders] = Words.UnreadableReminders(reminders);
        }

        if (fields.TryGetValue(Quiet, out var quiet))
        {
            if (QuietHours.TryParse(quiet, out var hours))
                community = community with { QuietHours = hours?.ToString() ?? "" };
            else
                problems[Quiet] = Words.UnreadableQuietHours(quiet);
        }

        return community;
    }
}
