using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>One reading of one text: cuts it, links its parts, resolves each, and gathers times or the first problem.</summary>
internal sealed class PhraseReader
{
    private readonly SourceText _source;
    private readonly ReadingContext _context;
    private readonly bool _isClosing;
    private readonly Faults _faults;
    private readonly List<Part> _parts;
    private readonly List<PartOutcome> _outcomes = [];

    private PhraseReader(string text, ReadingContext context, bool isClosing)
    {
        this._context = context;
        this._isClosing = isClosing;
        _source = SourceText.Of(text);
        _faults = new Faults(context, isClosing);
        _parts = PartsReader.Read(_source, context, isClosing);
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
        if (_parts.Count == 0)
            return Refuse("", _faults.Empty(), []);
        Resolve();
        var unreadable = _parts.FindIndex(part => !part.IsReadable);
        if (unreadable >= 0)
            return Refuse(Named(unreadable), _faults.Unreadable(Named(unreadable), Understanding()), []);
        var failed = _outcomes.FindIndex(outcome => outcome.Fault is not null);
        return failed >= 0 ? Refuse(failed, _outcomes[failed].Fault!, mend) : Gather(mend);
    }

    private void Resolve()
    {
        var finder = new DateFinder(_context);
        PartLinker.Link(_parts, finder, _isClosing);
        var resolver = new PartResolver(_source, _context, finder, _faults);
        IReadOnlyList<LocalDate> dates = [];
        foreach (var part in _parts)
        {
            var outcome = part.IsReadable ? resolver.Resolve(part, dates) : new PartOutcome([], [], null);
            _outcomes.Add(outcome);
            dates = outcome.Dates;
        }
    }

    private WhenReading Gather(bool mend)
    {
        var times = _outcomes.SelectMany(outcome => outcome.Times).Distinct().Order(new MeetupTimeOrder(_context.Zone)).ToList();
        if (_isClosing && times.Count > 1)
            return Refuse(WholeText(), Faults.NotOne(), Choices(times, mend));
        if (times.Count > WhenReader.MostTimes)
            return Refuse(WholeText(), _faults.TooMany(), []);
        var lengths = _parts.Select(part => part.Clock?.Length).Distinct().ToList();
        return new WhenReading.Understood(times) { Length = lengths.Count == 1 ? lengths[0] : null };
    }

    /// <summary>One of the first few, for a poll that can close only once.</summary>
    private List<TimeFix> Choices(List<MeetupTime> times, bool mend)
    {
        const int Few = 3;
        return [.. times.Take(mend ? Few : 0).Select(time =>
            new TimeFix($"Use {TimeText.Of(time, _context.Zone, _context.Now)}", TimeText.ForTyping([time], _context.Zone)))];
    }

    private WhenReading.Refused Refuse(int index, Fault fault, bool mend)
    {
        var mender = new Mender(_source, _parts, _outcomes, _context.Zone);
        return Refuse(Named(index), fault, mend ? mender.Mend(index, fault, text => Read(text, _context, _isClosing, mend: false)) : []);
    }

    private static WhenReading.Refused Refuse(string part, Fault fault, IReadOnlyList<TimeFix> fixes) =>
        new(new TimeProblem(fault.Kind, part, fault.Message, fixes));

    /// <summary>The first part that was understood, read back, to show that only the other one is at fault.</summary>
    private string? Understanding()
    {
        var index = _outcomes.FindIndex(outcome => outcome.Times.Count > 0);
        return index < 0 ? null : $"\"{Named(index)}\" is {TimeText.Of(_outcomes[index].Times[0], _context.Zone, _context.Now)}";
    }

    private string Named(int index) => _source.Part(_parts[index].Start, _parts[index].End);

    private string WholeText() => _source.Part(0, _source.Shown.Length);
}
