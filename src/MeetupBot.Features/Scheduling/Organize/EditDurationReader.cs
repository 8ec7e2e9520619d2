using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Reads a new duration, which starts from the meetup's own: "+1h", "1h shorter", "until 6pm", "all day".</summary>
internal static class EditDurationReader
{
    /// <param name="times">When the meetup is now; all times of a poll.</param>
    /// <returns>The draft with a duration, or a new time, that says the same for itself; or the question.</returns>
    public static (ProposalDraft Draft, FieldProblem? Problem) Read(ReadingContext reading, Meetup meetup, IReadOnlyList<MeetupTime> times, ProposalDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Duration))
            return (draft, null);
        var text = draft.Duration.Trim();
        if (ReadChange(text, reading) is { } change)
            return Lengthen(meetup, times, draft, change);
        if (!string.IsNullOrWhiteSpace(draft.When))
            return (draft, null);
        if (Said(reading, words => words.NewEnd.Behind(text)) is { } end)
            return ReadEnd(reading, meetup, times, draft, end);
        if (DurationReader.IsAllDay(text, reading.Vocabularies) && times.Any(time => !time.IsWholeDay))
            return (draft with { When = OnTheirDays(times, meetup.Zone), Duration = null }, null);
        var days = MoveRule.CountDays(times, meetup.Duration);
        var isTooShort = days > 1 && DurationReader.Read(text, reading.Vocabularies) < Duration.FromDays(1);
        return isTooShort ? (draft, AskStart(text, days)) : (draft, null);
    }

    /// <summary>"+1h", "-30m", "1h longer"; null for anything else.</summary>
    private static Duration? ReadChange(string text, ReadingContext reading)
    {
        if (text[0] is '+' or '-' or '−')
            return Signed(text[1..], text[0] == '+');
        if (Said(reading, words => words.Longer.Before(text)) is { } longer)
            return Signed(longer, isLonger: true);
        return Said(reading, words => words.Shorter.Before(text)) is { } shorter ? Signed(shorter, isLonger: false) : null;

        Duration? Signed(string amount, bool isLonger) => DurationReader.Read(amount, reading.Vocabularies) is { } length ? isLonger ? length : -length : null;
    }

    private static string? Said(ReadingContext reading, Func<AnswerPhrases, string?> read) =>
        reading.Vocabularies.Select(vocabulary => read(vocabulary.Answers)).FirstOrDefault(rest => rest is not null);

    private static (ProposalDraft Draft, FieldProblem? Problem) Lengthen(
        Meetup meetup, IReadOnlyList<MeetupTime> times, ProposalDraft draft, Duration change)
    {
        var days = MoveRule.CountDays(times, meetup.Duration);
        var now = days > 0 ? Duration.FromDays(days) : meetup.Duration;
        var length = now + change;
        if (days > 0 && change != Duration.FromDays(Math.Floor(change.TotalDays)))
            return (draft, AskStart(draft.Duration!, days));
        return length >= DurationReader.Shortest && length <= DurationReader.Longest
            ? (draft with { Duration = DurationText.Of(length) }, null)
            : (draft, new FieldProblem(ProposalForm.Duration, Words.ChangedOutOfBounds(DurationText.Of(now), draft.Duration!), []));
    }

    private static (ProposalDraft Draft, FieldProblem? Problem) ReadEnd(
        ReadingContext reading, Meetup meetup, IReadOnlyList<MeetupTime> times, ProposalDraft draft, string end)
    {
        var lengths = new List<Duration>();
        foreach (var time in times)
        {
            // The end is read as a later time of the meetup, on its own date or on the one that is typed.
            var at = time.Start is null ? null : (EditReader.Read(end, reading, time, meetup.Duration) as WhenReading.Understood)?.Times[0].Start;
            if (at <= time.Start)
                at = null;
            if (at is { } then)
                lengths.Add(then - time.Start!.Value);
        }

        return lengths.Count == times.Count && lengths.Distinct().Count() == 1 && lengths[0] <= DurationReader.Longest
            ? (draft with { Duration = DurationText.Of(lengths[0]) }, null)
            : (draft, new FieldProblem(ProposalForm.Duration, Words.NoSuchEnd(draft.Duration!.Trim()), []));
    }

    private static FieldProblem AskStart(string typed, int days) => new(
        ProposalForm.Duration, Words.HoursForDays(typed, days), [new TimeFix(days == 1 ? Words.KeepTheDay : Words.KeepTheDays, "")])
    {
        IsQuestion = true,
    };

    private static string OnTheirDays(IReadOnlyList<MeetupTime> times, DateTimeZone zone) =>
        TimeText.ForTyping(times.Select(time => MeetupTime.OnDay(time.DateIn(zone))).Distinct(), zone);
}
