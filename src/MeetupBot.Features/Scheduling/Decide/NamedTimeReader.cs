using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Reads which of a poll's times somebody names: by its number on the card, by its time, or by as much of it as tells it from the others.</summary>
internal static class NamedTimeReader
{
    /// <summary>Read in the reader's zone first, then in the meetup's.</summary>
    /// <returns>Several when the text fits several; empty when it fits none.</returns>
    public static IReadOnlyList<PollOption> Find(ReadingContext context, Meetup meetup, Poll poll, string typed)
    {
        var text = typed.Trim().TrimStart('#');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= poll.Options.Count)
            return [poll.Options[number - 1]];
        foreach (var zone in new[] { context.Zone, meetup.Zone }.Distinct())
        {
            var reading = context with { Zone = zone, Purpose = ReadingPurpose.Decision };
            var named = poll.Options.Where(option => TimesOf(WhenReader.Read(text, reading)).Contains(option.Time)).ToList();
            if (named.Count == 0)
                named = [.. poll.Options.Where(option => Completes(text, reading, meetup, option))];
            if (named.Count > 0)
                return named;
        }

        return [];
    }

    /// <summary>Whether the text says a part of the time: its day, or its time of day.</summary>
    private static bool Completes(string text, ReadingContext context, Meetup meetup, PollOption option) =>
        DecideService.IsAhead(option.Time, meetup.Zone, context.Now)
        && (TimesOf(EditReader.Read(text, context, option.Time, meetup.Duration)).Contains(option.Time) || IsOnDay(text, context, option));

    private static bool IsOnDay(string text, ReadingContext context, PollOption option) => option.Time.Start is { } start
        && TimesOf(WhenReader.Read(text, context)).Contains(MeetupTime.OnDay(start.InZone(context.Zone).Date));

    /// <summary>Every time that the text may mean.</summary>
    private static IEnumerable<MeetupTime> TimesOf(WhenReading reading) => reading switch
    {
        WhenReading.Understood { Times: [var time] } => [time],
        WhenReading.Choices { Options: var options } => options.Where(option => option.Times.Count == 1).Select(option => option.Times[0]),
        _ => [],
    };
}
