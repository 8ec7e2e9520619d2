using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One reading of one text: cuts it, links its parts, resolves each, and gathers times or the first problem.</summary>
internal sealed class PhraseReader
{
    private readonly SourceText source;
    private readonly ReadingContext context;
    private readonly bool isClosing;
    private readonly Faults faults;
    private readonly List<Part> parts;
    private readonly List<PartOutcome> outcomes = [];

    private PhraseReader(string text, ReadingContext context, bool isClosing)
    {
        this.context = context;
        this.isClosing = isClosing;
        source = SourceText.Of(text);
        faults = new Faults(context, isClosing);
        parts = PartsReader.Read(source, context, isClosing);
    }

    public static WhenReading Read(string? text, ReadingContext context, bool isClosing) =>
        Read(text ?? "", context, isClosing, mend: true);

    private static WhenReading Read(string text, ReadingContext context, bool isClosing, bool mend)
    {
        ArgumentNullException.ThrowIfNull(context);
        return text.Length > WhenReader.MostCharacters
            ? Refuse("", Faults.TooLong(), [])
            : new PhraseReader(text, context, isClosing).Read(mend);
    }

    private WhenReading Read(bool mend)
    {
        if (parts.Count == 0)
            return Refuse("", faults.Empty(), []);
        Resolve();
        var unreadable = parts.FindIndex(part => !part.IsReadable);
        if (unreadable >= 0)
            return Refuse(Named(unreadable), faults.Unreadable(Named(unreadable), Understanding()), []);
        var failed = outcomes.FindIndex(outcome => outcome.Fault is not null);
        return failed >= 0 ? Refuse(failed, outcomes[failed].Fault!, mend) : Gather(mend);
    }

    private void Resolve()
    {
        var finder = new DateFinder(context);
        PartLinker.Link(parts, finder, isClosing);
        var resolver = new PartResolver(source, context, finder, faults);
        IReadOnlyList<LocalDate> dates = [];
        foreach (var part in parts)
        {
            var outcome = part.IsReadable ? resolver.Resolve(part, dates) : new PartOutcome([], [], null);
            outcomes.Add(outcome);
            dates = outcome.Dates;
        }
    }

    private WhenReading Gather(bool mend)
    {
        var times = outcomes.SelectMany(outcome => outcome.Times).Distinct().Order(new MeetupTimeOrder(context.Zone)).ToList();
        if (isClosing && times.Count > 1)
            return Refuse(WholeText(), Faults.NotOne(), Choices(times, mend));
        if (times.Count > WhenReader.MostTimes)
            return Refuse(WholeText(), faults.TooMany(), []);
        var lengths = parts.Select(part => part.Clock?.Length).Distinct().ToList();
        return new WhenReading.Understood(times) { Length = lengths.Count == 1 ? lengths[0] : null };
    }

    /// <summary>One of the first few, for a poll that can close only once.</summary>
    private List<TimeFix> Choices(List<MeetupTime> times, bool mend)
    {
        const int Few = 3;
        return [.. times.Take(mend ? Few : 0).Select(time =>
            new TimeFix($"Use {TimeText.Of(time, context.Zone, context.Now)}", TimeText.ForTyping([time], context.Zone)))];
    }

    private WhenReading.Refused Refuse(int index, Fault fault, bool mend)
    {
        var mender = new Mender(source, parts, outcomes, context.Zone);
        return Refuse(Named(index), fault, mend ? mender.Mend(index, fault, text => Read(text, context, isClosing, mend: false)) : []);
    }

    private static WhenReading.Refused Refuse(string part, Fault fault, IReadOnlyList<TimeFix> fixes) =>
        new(new TimeProblem(fault.Kind, part, fault.Message, fixes));

    /// <summary>The first part that was understood, read back, to show that only the other one is at fault.</summary>
    private string? Understanding()
    {
        var index = outcomes.FindIndex(outcome => outcome.Times.Count > 0);
        return index < 0 ? null : $"\"{Named(index)}\" is {TimeText.Of(outcomes[index].Times[0], context.Zone, context.Now)}";
    }

    private string Named(int index) => source.Part(parts[index].Start, parts[index].End);

    private string WholeText() => source.Part(0, source.Shown.Length);
}
