using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Whether days that were read as a poll may be one meetup: days in a row of a range, such as "Fri to Sun", but not those of a list.</summary>
internal static class AsOneRule
{
    /// <returns>How long that meetup takes; null where it is none.</returns>
    public static Duration? FindLength(string typed, WhenReading.Understood read, ReadingContext reading) =>
        read.Times.Count > 1
        && AreInRow(read.Times)
        && WhenReader.Read(typed, reading with { AsOne = true }) is WhenReading.Understood { Times: [var first], Length: { } length }
        && length <= DurationReader.Longest
        && length == Duration.FromDays(read.Times.Count)
        && read.Times[0] == first
            ? length
            : null;

    /// <summary>Whether the times are whole days, one after the other.</summary>
    public static bool AreInRow(IReadOnlyList<MeetupTime> times) =>
        times is [{ Day: { } first }, ..] && times.Select((time, at) => time.Day == first.PlusDays(at)).All(follows => follows);
}
