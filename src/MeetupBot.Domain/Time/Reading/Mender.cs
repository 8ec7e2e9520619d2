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

        bool Helps(TimeFix fix) => readAgain(fix.Text) is not WhenReading.Refused { Problem: var left }
            || (left.Part != part && left.Kind is not (TimeProblemKind.TooLong or TimeProblemKind.TooMany));
    }

    /// <summary>
    /// Parts that lean on the mended one, or on one another beside it, are written out, so that they keep what they had
    /// from it.
    /// </summary>
    private string With(int index, Remedy remedy)
    {
        var text = source.Shown;
        var last = index;
        while (last + 1 < parts.Count && parts[last + 1].LeansOnPrevious)
            last++;
        for (var i = last; i > index; i--)
            text = Replace(text, parts[i], Written(i));
        text = Replace(text, parts[index], remedy.Text ?? Typed(remedy.Times, parts[index]));
        for (var i = index - 1; remedy.Text is null && i >= 0 && parts[i].LeansOnNext; i--)
            text = Replace(text, parts[i], Written(i));
        return text;
    }

    private string Written(int index) => outcomes[index].Times.Count > 0
        ? Typed(outcomes[index].Times, parts[index])
        : source.Shown[parts[index].Start..parts[index].End];

    private string Typed(IReadOnlyList<MeetupTime> times, Part part) => TimeText.ForTyping(times, zone, part.Clock?.Length);

    private static string Replace(string text, Part part, string with) => text[..part.Start] + with + text[part.End..];
}
