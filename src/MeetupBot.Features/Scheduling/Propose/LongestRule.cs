using MeetupBot.Application.Texts;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>A meetup takes no longer by its times than by its duration.</summary>
internal static class LongestRule
{
    /// <param name="understood">The times with the lengths that were typed.</param>
    /// <returns>Null when none is too long.</returns>
    public static FieldProblem? Find(WhenReading.Understood understood, DateTimeZone zone, Instant now)
    {
        for (var at = 0; at < understood.Times.Count; at++)
        {
            if ((understood.Lengths.ElementAtOrDefault(at) ?? understood.Length) is not { } length || length <= DurationReader.Longest)
                continue;
            var time = understood.Times[at];
            var longest = new TimeFix(
                Words.UseIt(TimeText.Range(time, DurationReader.Longest, zone, now)), TimeText.ForTyping([time], zone, DurationReader.Longest));
            return new FieldProblem(
                ProposalForm.When, Words.DurationOutOfBounds(DurationText.Of(length)), understood.Times.Count == 1 ? [longest] : []);
        }

        return null;
    }
}
