using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>The nearest values that work in the place of a duration or a number of places that does not.</summary>
internal static class NearestValueRule
{
    private static readonly Duration[] Usual = [Duration.FromHours(1), Duration.FromHours(2), Duration.FromHours(3)];

    /// <summary>A length out of bounds is moved within them, a bare number gets units, and for anything else there are the usual ones.</summary>
    public static IReadOnlyList<TimeFix> FindDurations(string typed)
    {
        if (DurationReader.Nearest(typed) is { } nearest)
            return [Fix(nearest)];
        IEnumerable<Duration> found = Usual;
        if (FindNumber(typed) is { } number and > 0)
            found = new[] { number <= 24 * 7 ? Duration.FromHours(number) : Duration.Zero, number <= 60 * 24 ? Duration.FromMinutes(number) : Duration.Zero }
                .Where(length => length >= DurationReader.Shortest && length <= DurationReader.Longest);
        return [.. found.DefaultIfEmpty(DurationReader.Longest).Select(Fix)];
    }

    /// <summary>A number that was typed moves within the bounds; text without one may mean no limit.</summary>
    public static IReadOnlyList<TimeFix> FindCapacities(string typed)
    {
        if (FindNumber(typed) is not { } number)
            return [new TimeFix(Words.NoLimit, "")];
        var places = Math.Clamp(number, 1, Meetup.MostPlaces);
        return [new TimeFix(Words.UseIt(Words.Count(places, "place", "places")), places.ToString(CultureInfo.InvariantCulture))];
    }

    private static TimeFix Fix(Duration length) => new(Words.UseIt(DurationText.Of(length)), DurationText.Of(length));

    /// <summary>The first run of digits, bounded; null if there is none.</summary>
    private static int? FindNumber(string typed)
    {
        var digits = typed.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).Take(9).ToArray();
        return digits.Length == 0 ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
