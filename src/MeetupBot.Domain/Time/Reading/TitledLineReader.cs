namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Parts a line that was typed with neither quotes nor keys into a title and times. The longest end of the line that can be read says
/// when; words that are a title as well as a time, such as the "night" of "Game night Fri 7pm", stay in the title where they change nothing.
/// </summary>
public sealed class TitledLineReader
{
    /// <summary>The longest line that is parted; a longer one is a title.</summary>
    public const int MostCharacters = 200;

    /// <summary>The most words that times take in such a line.</summary>
    private const int MostWords = 16;

    /// <summary>What parts a title from its times.</summary>
    private static readonly char[] Separators = [',', ';', ':', '-', '–', '—', '@', '|', '/', ' '];

    private readonly string _text;
    private readonly ReadingContext _context;
    private readonly LineWord[] _words;

    private TitledLineReader(string text, ReadingContext context)
    {
        (_text, _context) = (text, context);
        _words = [.. LineWord.Split(text, context)];
    }

    private int First => Math.Max(0, _words.Length - MostWords);

    public static TitledLine Read(string? text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var line = (text ?? "").Trim();
        return line.Length is 0 or > MostCharacters ? new TitledLine(line.Length == 0 ? null : line, null, null, IsPlain: false) : new TitledLineReader(line, context).Part();
    }

    private TitledLine Part()
    {
        var understood = FindTail(IsUnderstood);
        var refused = FindTail(IsTimeOfNoUse);
        if (refused is { } wrong && wrong > 0 && (understood is null || wrong < understood))
            return FindName(wrong) is { } name ? Split(name, name, isPlain: false) : Split(wrong, wrong, isPlain: true);
        if (FindUnread(understood ?? _words.Length) is { } unread)
            return Split(unread, unread, isPlain: true);
        return understood is { } tail ? SplitAtTail(tail) : SplitInside();
    }

    /// <summary>
    /// Where times begin that were typed but can't be read, and must not become part of the title: "25:00", "32 Dec 10am", "Saturdy 7pm". The answer says
    /// what is wrong with them.
    /// </summary>
    /// <param name="tail">Where the times begin that can be read.</param>
    private int? FindUnread(int tail)
    {
        var start = tail;
        var isUnread = false;
        for (var at = tail - 1; at >= First && (_words[at].IsTime || _words[at].IsGlue || IsUnread(at, tail)); at--)
        {
            isUnread |= IsUnread(at, tail);
            start = at;
        }

        return isUnread ? start : null;
    }

    private bool IsUnread(int at, int tail) => _words[at].IsWrittenClock
        || (_words[at].IsNumber && at + 1 < tail && _words[at + 1].IsMonth)
        || (_words[at].IsMistypedDay && tail < _words.Length);

    /// <summary>Where the longest end of the line begins that reads as wanted. An end without a word of time is none.</summary>
    private int? FindTail(Func<string, bool> reads)
    {
        for (var start = First; start < _words.Length; start++)
        {
            if (SaysTime(start, _words.Length) && reads(Text(start, _words.Length)))
                return start;
        }

        return null;
    }

    private TitledLine SplitAtTail(int tail)
    {
        var title = tail;
        for (var at = tail; at < _words.Length && (_words[at].IsGlue || _words[at].IsTitleToo); at++)
        {
            if (_words[at].IsTitleToo)
                title = at + 1;
        }

        if (FindName(title) is { } name)
            return Split(name, name, isPlain: false);
        var says = title == tail || (SaysTime(title, _words.Length) && IsSame(Text(tail, _words.Length), Text(title, _words.Length)));
        return Split(title, says ? title : tail, says && title > 0 && !_words[title - 1].IsTime && !IsShort(title));
    }

    /// <summary>
    /// "Chapter 2 tomorrow 7pm", "Drinks with April tomorrow 7pm": a number or a month that begins the times and says nothing beside the next word
    /// may be the title's.
    /// </summary>
    /// <returns>Where the title ends then, and the rest can be read alone.</returns>
    private int? FindName(int start)
    {
        var at = SkipGlue(start);
        if (at + 1 >= _words.Length)
            return null;
        var isAlone = _words[at].IsNumber ? !_words[at + 1].IsMonth : _words[at].IsMonth && !Text(at + 1, at + 2).Any(char.IsAsciiDigit);
        return isAlone && IsUnderstood(Text(at + 1, _words.Length)) ? at + 1 : null;
    }

    /// <summary>"Friday", "3.12": words that are parts of names as well.</summary>
    private bool IsShort(int start)
    {
        while (start < _words.Length - 1 && _words[start].IsGlue)
            start++;
        return start == _words.Length - 1 && !_words[start].IsNearDay && !_words[start].IsClock;
    }

    /// <summary>The times stand before or within the title: "Sat 10am coffee", "Friday drinks".</summary>
    private TitledLine SplitInside()
    {
        for (var length = Math.Min(MostWords, _words.Length - 1); length > 0; length--)
        {
            for (var start = 0; start + length < _words.Length; start++)
            {
                var end = start + length;
                if (_words[start].IsTime && SaysTime(start, end) && !_words[end - 1].IsTitleToo && IsUnderstood(Text(start, end)))
                    return SplitAround(start, end);
            }
        }

        return new TitledLine(_text, null, null, IsPlain: false);
    }

    private TitledLine SplitAround(int start, int end)
    {
        var when = Text(start, end);
        // A day alone may be part of the name.
        if (!when.Any(char.IsAsciiDigit))
            return new TitledLine(_text, when, null, IsPlain: false);
        var behind = Text(SkipGlue(end), _words.Length);
        return start == 0
            ? new TitledLine(Clean(Text(end, _words.Length)), when, null, IsPlain: false)
            : new TitledLine(Title(start), when, Clean(behind), IsPlain: false);
    }

    private int SkipGlue(int start)
    {
        while (start < _words.Length && _words[start].IsGlue)
            start++;
        return start;
    }

    private TitledLine Split(int title, int when, bool isPlain)
    {
        var named = Title(title);
        return new TitledLine(named, Text(when, _words.Length).TrimStart(Separators), null, isPlain && named is not null);
    }

    private string? Title(int end) => Clean(Text(0, end));

    private static string? Clean(string text) => text.Trim(Separators) is { Length: > 0 } cleaned ? cleaned : null;

    private string Text(int start, int end) => start >= end ? "" : _text[_words[start].Start.._words[end - 1].End];

    /// <summary>Whether these words name a day or a time of day, and not only numbers.</summary>
    private bool SaysTime(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_words[at].IsTime && (!_words[at].IsNumber || (at > start && _words[at - 1].IsAt)))
                return true;
        }

        return false;
    }

    private bool IsUnderstood(string text) => WhenReader.Read(text, _context) is WhenReading.Understood or WhenReading.Choices;

    /// <summary>Times that the bot does not take, such as past ones: the answer says why.</summary>
    private bool IsTimeOfNoUse(string text) => WhenReader.Read(text, _context) is WhenReading.Refused
    {
        Problem.Kind: TimeProblemKind.Past or TimeProblemKind.TooFar or TimeProblemKind.Skipped or TimeProblemKind.Ambiguous
            or TimeProblemKind.WrongWeekday or TimeProblemKind.NoSuchDate or TimeProblemKind.Endless or TimeProblemKind.TooMany,
    };

    private bool IsSame(string one, string other) => (WhenReader.Read(one, _context), WhenReader.Read(other, _context)) switch
    {
        (WhenReading.Understood first, WhenReading.Understood second) => first.Times.SequenceEqual(second.Times) && first.Length == second.Length,
        (WhenReading.Choices first, WhenReading.Choices second) =>
            first.Options.Select(option => option.Text).SequenceEqual(second.Options.Select(option => option.Text)),
        _ => false,
    };
}
