using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Writes the typed text anew with a remedy in the place of a part, and keeps what then reads better.</summary>
internal sealed class Mender(SourceText source, IReadOnlyList<Part> parts, IReadOnlyList<PartOutcome> outcomes, DateTimeZone zone)
{
    /// <param name="readAgain">Reads a text without looking for fixes.</param>
    public IReadOnlyList<TimeFix> Mend(int index, Fault fault, Func<string, WhenReading> readAgain)
    {
        var part = source.Part(parts[index].Start, parts[index].End);
        return [.. fault.Remedies.Select(remedy => new TimeFix(remedy.Label, With(index, remedy))).Where(Helps)];

        bool Helps(TimeFix fix) => readAgain(fix.Text) is not WhenReading.Refused { Problem: var left } || IsOfOtherPart(left, part);
    }

    /// <summary>Whether what is left is no more than the trouble that another part had before.</summary>
    private bool IsOfOtherPart(TimeProblem left, string part) => left.Part != part && left.Kind != TimeProblemKind.Unreadable
        && parts.Any(other => source.Part(other.Start, other.End) == left.Part);

    private string With(int index, Remedy remedy)
    {
        var texts = new string?[parts.Count];
        WriteOutLeaning(index, texts);
        var mended = remedy.Text ?? Typed(remedy.Times, parts[index]);
        for (var i = 0; i < parts.Count; i++)
            texts[i] = i == index || (outcomes[i].Fault is not null && AsTyped(i) == AsTyped(index)) ? mended : texts[i];
        var text = source.Shown;
        for (var i = parts.Count - 1; i >= 0; i--)
            text = texts[i] is { } other ? text[..parts[i].Start] + other + text[parts[i].End..] : text;
        return text;
    }

    /// <summary>Writes out the parts that are completed from the mended one, so that they keep what they had from it.</summary>
    private void WriteOutLeaning(int index, string?[] texts)
    {
        for (var i = index + 1; i < parts.Count && parts[i].LeansOnPrevious; i++)
            texts[i] = Written(i);
        for (var i = index - 1; i >= 0 && parts[i].LeansOnNext; i--)
            texts[i] = Written(i);
    }

    private string? Written(int index)
    {
        var times = outcomes[index] switch
        {
            { Fault.Remedies: [var remedy, ..] } => remedy.Times,
            var outcome => outcome.Times,
        };
        return times.Count > 0 ? Typed(times, parts[index]) : null;
    }

    private string AsTyped(int index) => source.Shown[parts[index].Start..parts[index].End];

    private string Typed(IReadOnlyList<MeetupTime> times, Part part) => TimeText.ForTyping(times, zone, part.Clock?.Length);
}
