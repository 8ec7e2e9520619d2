using MeetupBot.Domain.Time.Zones;
using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>A menu of useful moments to close a poll at, in the meetup's zone.</summary>
internal static class PollClosesMenu
{
    public const string Name = "poll.closes";

    private const int LabelLength = 75;

    /// <summary>A close that is nearer than this leaves nobody time to answer.</summary>
    private static readonly Duration Soonest = Duration.FromMinutes(15);

    private static readonly LocalTime Tonight = new(23, 59);
    private static readonly LocalTime Evening = new(19, 0);

    /// <param name="times">Those that can still be chosen.</param>
    /// <returns>Null when there is nothing to choose from.</returns>
    public static Block.Menu? Draw(Meetup meetup, IReadOnlyList<MeetupTime> times, Instant latest, Instant now)
    {
        var phrases = new TimePhrases(meetup.Zone, now);
        var options = Moments(meetup, times, latest, now)
            .Where(moment => moment.At == meetup.PollClosesAt || (moment.At >= now + Soonest && moment.At <= latest))
            .DistinctBy(moment => moment.At.ToUnixTimeSeconds() / 60)
            .OrderBy(moment => moment.At)
            .Select(moment => new MenuOption(
                DisplayText.Shorten(Label(phrases.Plain(MeetupTime.At(moment.At)), moment.Said), LabelLength),
                moment.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                moment.At == meetup.PollClosesAt))
            .ToList();
        return options.Any(option => !option.Chosen)
            ? new Block.Menu(new(Name, meetup.Id.Value), Words.CloseAtAnotherTime(ZoneNames.TimeOf(meetup.Zone)), options) { Min = 1 }
            : null;
    }

    private static string Label(string time, string said) => said.Length == 0 ? time : $"{time} · {said}";

    /// <summary>The present close comes first, so that it is the one that stays of two in the same minute.</summary>
    private static IEnumerable<(Instant At, string Said)> Moments(Meetup meetup, IReadOnlyList<MeetupTime> times, Instant latest, Instant now)
    {
        var today = now.InZone(meetup.Zone).Date;
        var first = times.Min(time => time.PlaceIn(meetup.Zone));
        if (meetup.PollClosesAt is { } closes)
            yield return (closes, "");
        yield return (OnTheHour(now + Duration.FromHours(2)), Words.CloseInTwoHours);
        yield return (At(today + Tonight), Words.CloseTonight);
        yield return (At(today.PlusDays(1) + Evening), Words.CloseTomorrowEvening);
        yield return (At(today.PlusDays(7) + Evening), Words.CloseInAWeek);
        yield return (first - Duration.FromHours(24), Words.CloseDayBefore);
        yield return (first - Duration.FromHours(12), Words.CloseHalfDayBefore);
        yield return (Instant.FromUnixTimeSeconds(latest.ToUnixTimeSeconds()), Words.CloseAtTheLatest);

        Instant At(LocalDateTime local) => local.InZoneLeniently(meetup.Zone).ToInstant();
    }

    private static Instant OnTheHour(Instant instant) => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds() / 60 * 60);
}
