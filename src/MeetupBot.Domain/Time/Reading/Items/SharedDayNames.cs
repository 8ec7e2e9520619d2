using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>
/// Days whose name shares a word with the one beside them in a list: the "Day" of "Christmas Eve or Day" has its head from the name before,
/// the "Boxing" of "Boxing or New Year's Day" its last word from the name behind.
/// </summary>
internal sealed class SharedDayNames
{
    /// <summary>In tokens.</summary>
    private const int Furthest = 12;
    private const int LongestName = 4;

    private readonly Lexicon _lexicon;

    /// <summary>The names of days in the line, in their order: what each begins with, and the place behind it.</summary>
    private readonly List<(int Start, int End, WordMeaning Name)> _names = [];

    public SharedDayNames(Lexicon lexicon)
    {
        _lexicon = lexicon;
        for (var index = 0; index < lexicon.Count; index++)
        {
            if (NameAt(index) is not { } found)
                continue;
            _names.Add((index, found.End, found.Name));
            index = found.End - 1;
        }
    }

    /// <summary>Adds the days that the words at a place name together with a neighbour, and the place behind them.</summary>
    public void Find(int index, List<(WordMeaning Day, int End)> found)
    {
        if (_names.Count == 0 || _lexicon[index].Kind != TokenKind.Word)
            return;
        if (TailAt(index) is { } tail)
            found.Add((tail, index + 1));
        AddHeads(index, found);
    }

    /// <summary>Whether a word is the last one of a name that begins as the name before it does.</summary>
    public bool IsTail(int index) => _names.Count > 0 && _lexicon[index].Kind == TokenKind.Word && TailAt(index) is not null;

    private WordMeaning? TailAt(int index)
    {
        if (!IsBehindSeparator(index) || NameBefore(index) is not { Words.Length: > 1 } before || IsInName(index))
            return null;
        return MeaningOf([.. before.Words.AsSpan(..^1), _lexicon[index].Text]);
    }

    private void AddHeads(int index, List<(WordMeaning Day, int End)> found)
    {
        for (var count = 1; count <= LongestName; count++)
        {
            var end = index + count;
            if (_lexicon[end - 1].Kind != TokenKind.Word)
                return;
            if (SeparatorUntil(end) is not (>= 0 and var behind) && !(IsLast(end) && IsBehindSeparator(index)))
                continue;
            var head = Enumerable.Range(index, count).Select(at => _lexicon[at].Text).ToArray();
            var isDay = NameAt(index) is { } whole && whole.End == end;
            if (NameBehind(end) is { } next && SeparatorUntil(end) >= 0 && MeaningOf([.. head, next.Words[^1]]) is { } ofNext)
                found.Add((ofNext, end));
            // "Christmas Eve or New Year's", but not "New Year's Eve or Christmas", which is a day by itself.
            else if (!isDay && IsBehindSeparator(index) && NameBefore(index) is { Words.Length: > 1 } before && MeaningOf([.. head, before.Words[^1]]) is { } ofBefore)
                found.Add((ofBefore, end));
        }
    }

    private WordMeaning? NameBefore(int index)
    {
        var at = _names.FindLastIndex(name => name.End <= index);
        return at >= 0 && index - _names[at].End <= Furthest ? _names[at].Name : null;
    }

    private WordMeaning? NameBehind(int index)
    {
        var at = _names.FindIndex(name => name.Start >= index);
        return at >= 0 && _names[at].Start - index <= Furthest ? _names[at].Name : null;
    }

    private bool IsInName(int index) => _names.Exists(name => name.Start <= index && index < name.End);

    private (WordMeaning Name, int End)? NameAt(int index)
    {
        foreach (var (meaning, end) in _lexicon.Meanings(index))
        {
            if (meaning.Kind is WordKind.NamedDay or WordKind.EasterDay)
                return (meaning, end);
        }

        return null;
    }

    private WordMeaning? MeaningOf(string[] words)
    {
        foreach (var vocabulary in _lexicon.Vocabularies)
        {
            foreach (var meaning in vocabulary.BeginningWith(words[0]))
            {
                if (meaning.Kind is WordKind.NamedDay or WordKind.EasterDay && meaning.Words.AsSpan().SequenceEqual(words))
                    return meaning;
            }
        }

        return null;
    }

    private bool IsBehindSeparator(int index) => IsSeparator(index - 1);

    private bool IsSeparator(int index) => index >= 0 && (_lexicon.Is(index, WordKind.Or) || _lexicon[index].Kind == TokenKind.LineBreak
        || (_lexicon[index].Kind == TokenKind.Symbol && _lexicon[index].Text[0] is ',' or ';' or '/' or '&' or '+' or '|'));

    private int SeparatorUntil(int index) => !IsSeparator(index) ? -1 : _lexicon.Behind(index, WordKind.Or) is >= 0 and var end ? end : index + 1;

    private bool IsLast(int index) => _lexicon.IsEnd(index) || _lexicon[index].Kind == TokenKind.LineBreak || _lexicon[index].Kind == TokenKind.Symbol || _lexicon[index].Kind == TokenKind.Number;
}
