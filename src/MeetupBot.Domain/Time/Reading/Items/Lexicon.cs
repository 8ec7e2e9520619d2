using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The tokens of a text with what their words mean in the languages that are read.</summary>
/// <remarks>
/// Every token is asked dozens of questions, and nearly all are answered with no: what is meant at each is looked up once,
/// and a set of bits says of which kinds it is.
/// </remarks>
internal sealed class Lexicon
{
    private static readonly Token Before;

    private readonly SourceText _source;
    private readonly Token[] _tokens;
    private readonly WordKinds[] _kinds;
    private readonly int[] _firsts;
    private readonly (WordMeaning Meaning, int End)[] _meanings;
    private Dictionary<int, int>? _listNumbers;

    public Lexicon(SourceText source, List<Token> tokens, IReadOnlyList<Vocabulary> vocabularies)
    {
        _source = source;
        _tokens = [.. tokens];
        Vocabularies = vocabularies;
        _kinds = new WordKinds[Count];
        _firsts = new int[Count + 1];
        var found = new List<(WordMeaning, int)>();
        for (var index = 0; index < Count; index++)
        {
            Find(index, found);
            _firsts[index + 1] = found.Count;
        }

        _meanings = [.. found];
    }

    public int Count => _tokens.Length - 1;

    public IReadOnlyList<Vocabulary> Vocabularies { get; }

    public ref readonly Token this[int index] => ref index < 0 ? ref Before : ref _tokens[Math.Min(index, _tokens.Length - 1)];

    /// <summary>A token as typed.</summary>
    public string Shown(int index) => _source.Shown[this[index].Start..this[index].End];

    public bool IsEnd(int index) => index >= _tokens.Length - 1;

    /// <summary>What may be meant at a token, longest phrase first.</summary>
    public ReadOnlySpan<(WordMeaning Meaning, int End)> Meanings(int index) =>
        (uint)index < (uint)Count ? _meanings.AsSpan(_firsts[index].._firsts[index + 1]) : [];

    /// <summary>The place behind a phrase of a kind, or -1.</summary>
    public int Behind(int index, WordKind kind) => Behind(index, kind, out _);

    public int Behind(int index, WordKind kind, out int value)
    {
        if (Is(index, kind))
        {
            foreach (var (meaning, end) in Meanings(index))
            {
                if (meaning.Kind != kind)
                    continue;
                value = meaning.Value;
                return end;
            }
        }

        value = 0;
        return -1;
    }

    public bool Is(int index, WordKind kind) => (uint)index < (uint)_kinds.Length && _kinds[index].Contains(kind);

    /// <summary>The place behind an optional phrase.</summary>
    public int Skip(int index, WordKind kind) => Behind(index, kind) is >= 0 and var end ? end : index;

    public bool IsSign(int index, char sign) => this[index].Is(sign);

    /// <summary>A sign with no space on either side.</summary>
    public bool IsGluedSign(int index, char sign) => this[index].Is(sign) && this[index].Glued && this[index + 1].Glued;

    /// <summary>The sign of "7pm +2": a space before it, an hour of one or two digits glued behind it, and nothing that makes that a time of day.</summary>
    public bool IsBareOffset(int index) => !this[index].Glued && this[index + 1] is { Kind: TokenKind.Number, Glued: true, Digits: <= 2 }
        && (Is(index - 1, WordKind.Meridiem) || (this[index - 1].Is(',') && Is(index - 2, WordKind.Meridiem)) || Is(index - 1, WordKind.Utc) || (this[index - 1].Kind == TokenKind.Number && (IsGluedSign(index - 2, ':') || IsGluedSign(index - 2, '.'))))
        && !Is(index + 2, WordKind.Meridiem) && !Is(index + 2, WordKind.Month) && !Is(index + 2, WordKind.Unit) && !(this[index + 2].Glued && this[index + 2].Kind != TokenKind.LineBreak && !this[index + 2].Is(',') && !IsStop(index + 2));

    /// <summary>A number in digits or words.</summary>
    public bool IsNumber(int index, out int value, out int end)
    {
        if (this[index].IsNumber(4))
        {
            (value, end) = ((int)this[index].Value, index + 1);
            return true;
        }

        end = Behind(index, WordKind.Number, out value);
        return end >= 0;
    }

    /// <summary>The place behind the "1.", "1)" or "a)" of a numbered list, or -1.</summary>
    public int NumberedUntil(int index) => (_listNumbers ??= FindListNumbers()).GetValueOrDefault(index, -1);

    /// <summary>Lines that are numbered one after the other, and numbers that count on within a line that begins with the first.</summary>
    private Dictionary<int, int> FindListNumbers()
    {
        var found = new Dictionary<int, int>();
        if (!Enumerable.Range(0, Count).Any(index => IsLineStart(index) && NumberAt(index) is not null))
            return found;
        var numbers = Enumerable.Range(0, Count).Where(MayNumber).Select(index => (Index: index, Number: NumberAt(index)))
            .Where(pair => pair.Number is not null).Select(pair => (pair.Index, pair.Number!.Value.Value, pair.Number.Value.End)).ToList();
        var ofLines = numbers.Where(number => IsLineStart(number.Index)).ToList();
        foreach (var number in ofLines.Where(number => ofLines.Exists(other => Math.Abs(other.Value - number.Value) == 1)))
            found[number.Index] = number.End;
        if (ofLines is not [{ Value: 1 } first, ..])
            return found;
        var last = first.Value;
        foreach (var number in numbers.Where(number => number.Index > first.Index && number.Value == last + 1))
        {
            found[number.Index] = number.End;
            last++;
        }

        if (last > first.Value || (this[first.Index].Kind == TokenKind.Number && this[first.End].Kind == TokenKind.Word))
            found[first.Index] = first.End;
        return found;
    }

    /// <summary>Whether nothing but bullets stands before it in its line.</summary>
    private bool IsLineStart(int index)
    {
        while (index > 0 && this[index - 1] is { Kind: TokenKind.Symbol, Text: "-" or "*" or "\u2022" })
            index--;
        return index == 0 || this[index - 1].Kind == TokenKind.LineBreak;
    }

    private bool MayNumber(int index) => IsLineStart(index) || !this[index].Glued;

    private (long Value, int End)? NumberAt(int index)
    {
        var label = Skip(index, WordKind.ListLabel);
        if (label > index && NumberAt(label) is null)
            return this[label].IsNumber(2) ? (this[label].Value, label + 1) : null;
        index = label;
        ref readonly var token = ref this[index];
        var value = token switch
        {
            { Kind: TokenKind.Number, Digits: <= 2 } => token.Value,
            { Kind: TokenKind.Word, Text: [>= 'a' and <= 'h'] } => token.Text[0] - 'a' + 1,
            _ => -1,
        };
        if (value < 0)
            return null;
        if (token.End < _source.Folded.Length && _source.Folded[token.End] == ')')
            return (value, index + 1);
        var isClosed = ((token.Kind == TokenKind.Number && this[index + 1].Is('.')) || this[index + 1].Is(':')) && this[index + 1].Glued && !this[index + 2].Glued;
        // "1. 12." and "1. Dec" are dates, and "1. Dec 5" is the first of a list.
        var isDate = (this[index + 2].Kind == TokenKind.Number && this[index + 3] is { Glued: true } behind && behind.Is('.'))
            || (Is(index + 2, WordKind.Month) && !(this[index + 3].IsNumber(2) && !(this[index + 4].Glued && this[index + 4].Kind != TokenKind.LineBreak && !this[index + 4].Is(',') && !(IsStop(index + 4) && !Is(index + 5, WordKind.Month))) && !Is(index + 4, WordKind.Meridiem)));
        return isClosed && !isDate ? (value, index + 2) : null;
    }

    /// <summary>The "one" of "one evening", which is no hour.</summary>
    public bool IsSome(int index) => this[index].Kind == TokenKind.Word && Behind(index, WordKind.Number, out var number) == index + 1 && number == 1
        && (Is(index + 1, WordKind.DayPart) || Is(index + 1, WordKind.Weekday) || Is(index + 1, WordKind.Weekend));

    /// <summary>Whether a day begins that is named by its weekday, its date, or a name of its own.</summary>
    public bool IsDayName(int index)
    {
        index = Skip(index, WordKind.Filler);
        return Is(index, WordKind.NamedDay) || Is(index, WordKind.EasterDay) || Is(index, WordKind.Weekday) || Is(index, WordKind.Month)
            || (this[index].IsNumber(2) && (Is(index + 1, WordKind.Month) || Is(index + 1, WordKind.OrdinalEnding)));
    }

    /// <summary>Behind what a text may end with: a full stop that no number follows.</summary>
    public bool IsStop(int index) => this[index].Is('.') && !(this[index + 1] is { Kind: TokenKind.Number, Glued: true });

    /// <summary>Whether nothing of the same part of a list follows.</summary>
    public bool IsPartEnd(int index) => this[index].Kind is TokenKind.End or TokenKind.LineBreak || IsSign(index, ',') || IsStop(index);

    private void Find(int index, List<(WordMeaning, int)> found)
    {
        var key = Key(index, out var first);
        if (key.IsEmpty)
            return;
        for (var i = 0; i < Vocabularies.Count; i++)
        {
            foreach (var meaning in Vocabularies[i].BeginningWith(key))
            {
                if (Ends(meaning, index, first) is not (>= 0 and var end))
                    continue;
                found.Add((meaning, end));
                _kinds[index] = _kinds[index].With(meaning.Kind);
            }
        }
    }

    /// <summary>"2moro" and "1st" are a number and a word to the tokenizer.</summary>
    private ReadOnlySpan<char> Key(int index, out int first)
    {
        first = 1;
        ref readonly var token = ref _tokens[index];
        if (token.Kind == TokenKind.Word)
            return token.Text;
        ref readonly var next = ref this[index + 1];
        if (token.Kind != TokenKind.Number || token.Digits > 1 || next is not { Kind: TokenKind.Word, Glued: true })
            return "";
        first = 2;
        return _source.Folded.AsSpan(token.Start..next.End);
    }

    /// <summary>The stroke of "w/c" and the hyphen of "mid-morning".</summary>
    private bool IsJoint(WordMeaning meaning, int at) => meaning.Kind switch
    {
        WordKind.WeekOf => IsGluedSign(at, '/'),
        WordKind.DayPart => IsGluedSign(at, '-'),
        _ => false,
    };

    private int Ends(WordMeaning meaning, int index, int first)
    {
        var words = meaning.Words;
        var at = index + first;
        for (var word = 1; word < words.Length; word++)
        {
            // "p.m." is written with dots.
            if (meaning.Kind == WordKind.Meridiem && this[at].Is('.'))
                at++;
            if (IsJoint(meaning, at))
                at++;
            if (this[at].Kind != TokenKind.Word || this[at].Text != words[word])
                return -1;
            at++;
        }

        if (meaning.Kind == WordKind.Meridiem && words.Length == 2 && this[at].Is('.') && this[at - 2].Is('.'))
            at++;
        return at;
    }
}
