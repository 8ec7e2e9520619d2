using MeetupBot.Application.Texts;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Asks what typed times mean, and names corrections by what they make; the same for a new meetup, its other times, and an edit.</summary>
/// <param name="given">How long the meetup takes by its own field, or null.</param>
internal sealed class TimeQuestionText(TimeOptionText text, ReadingContext context, Duration? given)
{
    /// <summary>The longest label of a button on the narrowest platform.</summary>
    private const int LabelLength = 75;

    public FieldProblem Ask(string typed, WhenReading.Choices choices) =>
        Ask(ProposalForm.When, typed, choices, text.WriteLabels(choices.Options, given, LabelLength));

    /// <summary>The same of a closing time, which has no end.</summary>
    public FieldProblem AskClose(string typed, WhenReading.Choices choices) =>
        Ask(ProposalForm.Closes, typed, choices, choices.Options.Select(option => text.Write(option.Times[0].Start!.Value)));

    /// <param name="read">Reads a correction as it would be read in its place.</param>
    public List<TimeFix> Relabel(IEnumerable<TimeFix> fixes, Func<string, WhenReading> read) =>
        [.. fixes.Select(fix => text.Relabel(fix, read(fix.Text), given, isMoment: false, LabelLength))];

    public List<TimeFix> RelabelClose(IEnumerable<TimeFix> fixes, Func<string, WhenReading> read) =>
        [.. fixes.Select(fix => text.Relabel(fix, read(fix.Text), null, isMoment: true, LabelLength))];

    private FieldProblem Ask(string field, string typed, WhenReading.Choices choices, IEnumerable<string> labels)
    {
        var clocks = RemarkText.WriteClocks(choices.Options.SelectMany(option => option.Remarks).Distinct(), context.Now);
        return new(
            field,
            string.Join(' ', [Words.WhichReading(typed, choices.Options.Count, ZoneNames.TimeOf(context.Zone)), .. clocks]),
            [.. labels.Zip(choices.Options, (label, option) => new TimeFix(label, option.Text))])
        {
            IsQuestion = true,
        };
    }
}
