using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series.Reading;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Decide;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Reads a draft field by field and collects all problems.</summary>
internal sealed class ProposalReader(ReadingContext context)
{
    private readonly List<FieldProblem> _problems = [];
    private readonly List<TimeRemark> _remarks = [];
    private readonly TimeOptionText _text = new(context.Zone, context.Now);

    /// <summary>Between which closes a poll of some times can choose; null: any close is read as typed.</summary>
    public Func<IReadOnlyList<MeetupTime>, Duration, PollCloseBounds>? CloseBounds { get; init; }

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public IReadOnlyList<FieldProblem> Check(ProposalDraft draft)
    {
        Read(draft);
        return _problems;
    }

    public Proposal Read(ProposalDraft draft)
    {
        var title = Line(ProposalForm.Title, draft.Title, Meetup.TitleLength);
        var duration = Duration(draft.Duration);
        var when = Times(draft.When, duration);
        var bounds = when is { Times.Count: > 1 } ? CloseBounds?.Invoke(when.Times, duration ?? when.Length ?? Meetup.DefaultDuration) : null;
        var closes = Closes(draft.Closes, draft.When, when, bounds);
        return new Proposal(
            title,
            when?.Times ?? [],
            Line(ProposalForm.Where, draft.Where, Meetup.PlaceLength),
            duration ?? when?.Length,
            closes,
            Capacity(draft.Capacity),
            Paragraph(draft.Description))
        {
            Lengths = when?.Lengths ?? [],
            AsOne = when is not null && duration is null ? AsOneRule.FindLength(draft.When!, when, context) : null,
            DroppedPast = when?.DroppedPast ?? 0,
            Remarks = [.. when?.Remarks ?? [], .. _remarks],
        };
    }

    private string? Line(string field, string? text, int length)
    {
        var cleaned = TypedText.Line(text);
        if (cleaned is null || cleaned.Length <= length)
            return cleaned;
        _problems.Add(new(field, Words.TooLong(field, length, cleaned.Length), []));
        return null;
    }

    private string? Paragraph(string? text)
    {
        var cleaned = TypedText.Paragraph(text);
        if (cleaned is null || cleaned.Length <= Meetup.DescriptionLength)
            return cleaned;
        var message = Words.TooLong(ProposalForm.Description, Meetup.DescriptionLength, cleaned.Length);
        _problems.Add(new(ProposalForm.Description, message, []));
        return null;
    }

    private WhenReading.Understood? Times(string? text, Duration? given)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (WhenReader.Read(text, context with { GivenDuration = given }))
        {
            case WhenReading.Understood read when LongestRule.Find(read, context.Zone, context.Now) is { } tooLong:
                _problems.Add(tooLong);
                break;
            case WhenReading.Understood { Length: { } length } understood when given is { } other && other != length:
                _problems.Add(AskLength(text, understood, length, other));
                break;
            case WhenReading.Understood understood:
                return understood;
            case WhenReading.Choices choices:
                _problems.Add(Question(given).Ask(text, choices));
                break;
            case WhenReading.Refused { Problem: var problem }:
                var isRhythm = SeriesReader.IsRhythm(text);
                var message = isRhythm ? Words.ThatComesBack(text) : problem.Message;
                _problems.Add(new FieldProblem(ProposalForm.When, message, Question(given).Relabel(problem.Fixes, one => WhenReader.Read(one, context with { GivenDuration = given })))
                {
                    IsRhythm = isRhythm,
                });
                break;
        }

        return null;
    }

    /// <summary>The times last as long as they were typed, or as long as the duration says.</summary>
    private FieldProblem AskLength(string text, WhenReading.Understood understood, Duration length, Duration given) =>
        new(ProposalForm.When, Words.LengthDiffers(text, DurationText.Of(length), DurationText.Of(given)), [])
        {
            IsQuestion = true,
            FixesElsewhere =
            [
                new(ProposalForm.Duration, Words.ItTakes(DurationText.Of(length)), DurationText.Of(length)),
                new(ProposalForm.When, Words.ItTakes(DurationText.Of(given)), _text.ForTyping(understood.Times, [])),
            ],
        };

    private Instant? Closes(string? text, string? when, WhenReading.Understood? times, PollCloseBounds? bounds)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (ReadCloses(text, times))
        {
            case WhenReading.Understood understood:
                _remarks.AddRange(understood.Remarks.Where(remark => remark.Kind == TimeRemarkKind.ZoneRead));
                return understood.Times[0].Start;
            // A close after the last one that the times allow is no reading while another fits.
            case WhenReading.Choices choices when choices.Options.Where(option => option.Times[0].Start <= bounds?.Latest).ToList() is [var only]:
                return only.Times[0].Start;
            case WhenReading.Choices choices:
                _problems.Add(Question(null).AskClose(text, choices));
                break;
            // "1 day before" can only be read once the times are known.
            case WhenReading.Refused { Problem.Kind: TimeProblemKind.Unclear } when times is null && !string.IsNullOrWhiteSpace(when):
                break;
            case WhenReading.Refused { Problem: var problem } when bounds is { } known:
                _problems.Add(new(ProposalForm.Closes, problem.Message, [.. RelabelCloses(problem.Fixes.Where(fix => Fits(fix, times, known)), times), _text.WriteUsual(known.Usual)]));
                break;
            case WhenReading.Refused { Problem: var problem }:
                _problems.Add(new(ProposalForm.Closes, problem.Message, RelabelCloses(problem.Fixes, times)));
                break;
        }

        return null;
    }

    private WhenReading ReadCloses(string text, WhenReading.Understood? times) => ClosesReader.Read(text, context, times?.Times[0]);

    private TimeQuestionText Question(Duration? given) => new(_text, context, given);

    private List<TimeFix> RelabelCloses(IEnumerable<TimeFix> fixes, WhenReading.Understood? times) =>
        Question(null).RelabelClose(fixes, one => ReadCloses(one, times));

    private bool Fits(TimeFix fix, WhenReading.Understood? times, PollCloseBounds bounds) =>
        ReadCloses(fix.Text, times) is WhenReading.Understood understood && understood.Times[0].Start <= bounds.Latest;

    private Duration? Duration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DurationReader.Read(text, context.Vocabularies) is { } duration)
            return duration;
        var message = DurationReader.Nearest(text) is null ? Words.UnreadableDuration(text) : Words.DurationOutOfBounds(text);
        _problems.Add(new(ProposalForm.Duration, message, NearestValueRule.FindDurations(text)));
        return null;
    }

    private int? Capacity(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var places)
            && places is >= 1 and <= Meetup.MostPlaces)
            return places;
        _problems.Add(new(ProposalForm.Capacity, Words.UnreadableCapacity(text), NearestValueRule.FindCapacities(text)));
        return null;
    }
}

/// <param name="Message">What is wrong and what would work.</param>
/// <param name="Fixes">Corrected values of the same field, each one press away.</param>
internal sealed record FieldProblem(string Field, string Message, IReadOnlyList<TimeFix> Fixes)
{
    /// <summary>Whether the field was read, and has to be chosen or confirmed.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it is how often a series meets, which can be made of it.</summary>
    public bool IsRhythm { get; init; }

    /// <summary>Corrections that may be in other fields.</summary>
    public IReadOnlyList<DraftFix> FixesElsewhere { get; init; } = [];
}

/// <summary>A draft after reading. Missing fields are null.</summary>
internal sealed record Proposal(
    string? Title,
    IReadOnlyList<MeetupTime> Times,
    string? Place,
    Duration? Duration,
    Instant? Closes,
    int? Capacity,
    string? Description)
{
    /// <summary>The length of each time as it was typed; null where none was. Empty: none was.</summary>
    public IReadOnlyList<Duration?> Lengths { get; init; } = [];

    /// <summary>How long the days take as one meetup, where a range of them was typed; null where it was not.</summary>
    public Duration? AsOne { get; init; }

    /// <summary>How many typed times were left out because they are over.</summary>
    public int DroppedPast { get; init; }

    public IReadOnlyList<TimeRemark> Remarks { get; init; } = [];
}
