using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The tokens of a text with what their words mean in the languages that are read.</summary>
internal sealed class Lexicon(SourceText source, IReadOnlyList<Token> tokens, IReadOnlyList<Vocabulary> vocabularies)
{
    private readonly List<(WordMeaning Meaning, int End)>?[] _meanings = new List<(WordMeaning, int)>?[tokens.Count];
    private HashSet<long>? _lineNumbers;

    public int Count => tokens.Count - 1;

    public IReadOnlyList<Vocabulary> Vocabularies => vocabularies;

    public Token this[int index] => index < 0 ? default : tokens[Math.Min(index, tokens.Count - 1)];

    /// <summary>A token as typed.</summary>
    public string Shown(int index) => source.Shown[this[index].Start..this[index].End];

    public bool IsEnd(int index) => index >= tokens.Count - 1;

    /// <summary>What may be meant at a token, longest phrase first.</summary>
    public IReadOnlyList<(WordMeaning Meaning, int End)> Meanings(int index)
    {
        if (index < 0 || IsEnd(index))
            return [];
        return _meanings[index] ??= Find(index);
    }

    /// <summary>The place behind a phrase of a kind, or -1.</summary>
    public int Behind(int index, WordKind kind) => Behind(index, kind, out _);

    public int Behind(int index, WordKind kind, out int value)
    {
        foreach (var (meaning, end) in Meanings(index))
        {
            if (meaning.Kind != kind)
                continue;
            value = meaning.Value;
            return end;
        }

        value = 0;
        return -1;
    }

    public bool Is(int index, WordKind kind) => Behind(index, kind) >= 0;

    /// <summary>The place behind an optional phrase.</summary>
    public int Skip(int index, WordKind kind) => Behind(index, kind) is >= 0 and var end ? end : index;

    public bool IsSign(int index, char sign) => this[index].Is(sign);

    /// <summary>A sign with no space on either side.</summary>
    public bool IsGluedSign(int index, char sign) => this[index].Is(sign) && this[index].Glued && this[index + 1].Glued;

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

    /// <summary>The place behind the "1." or "1)" of a list whose lines are numbered one after the other, or -1.</summary>
    public int NumberedUntil(int index)
    {
        if (NumberAt(index) is not { } number)
            return -1;
        _lineNumbers ??= [.. Enumerable.Range(0, Count)
            .Where(i => i == 0 || this[i - 1].Kind == TokenKind.LineBreak)
            .Select(NumberAt).OfType<(long Value, int End)>().Select(other => other.Value)];
        return _lineNumbers.Contains(number.Value - 1) || _lineNumbers.Contains(number.Value + 1) ? number.End : -1;
    }

    private (long Value, int End)? NumberAt(int index)
    {
        if (this[index] is not { Kind: TokenKind.Number, Digits: <= 2 } token)
            return null;
        var isClosed = token.End < source.Folded.Length && source.Folded[token.End] == ')';
        if (isClosed)
            return (token.Value, index + 1);
        return IsStop(index + 1) && this[index + 1].Glued && !this[index + 2].Glued ? (token.Value, index + 2) : null;
    }

    /// <summary>Behind what a text may end with: a full stop that no number follows.</summary>
    public bool IsStop(int index) => this[index].Is('.') && !(this[index + 1] is { Kind: TokenKind.Number, Glued: true });

    private List<(WordMeaning Meaning, int End)> Find(int index)
    {
        var found = new List<(WordMeaning, int)>();
        if (tokens[index].Kind is not (TokenKind.Word or TokenKind.Number))
            return found;
        foreach (var vocabulary in vocabularies)
        {
            foreach (var meaning in vocabulary.BeginningWith(Key(index, out var first)))
            {
                if (Ends(meaning, index, first) is >= 0 and var end)
                    found.Add((meaning, end));
            }
        }

        return found;
    }

    /// <summary>"2moro" and "1st" are a number and a word to the tokenizer.</summary>
    private string Key(int index, out int first)
    {
        first = 1;
        if (tokens[index].Kind == TokenKind.Word)
            return tokens[index].Text;
        if (this[index + 1] is not { Kind: TokenKind.Word, Glued: true } || tokens[index].Digits > 1)
            return "";
        first = 2;
        return tokens[index].Text + tokens[index + 1].Text;
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
        var at = index + first;
        for (var word = 1; word < meaning.Words.Count; word++)
        {
            // "p.m." is written with dots.
            if (meaning.Kind == WordKind.Meridiem && this[at].Is('.'))
                at++;
            if (IsJoint(meaning, at))
                at++;
            if (this[at].Kind != TokenKind.Word || this[at].Text != meaning.Words[word])
                return -1;
            at++;
        }

        if (meaning.Kind == WordKind.Meridiem && meaning.Words.Count == 2 && this[at].Is('.') && this[at - 2].Is('.'))
            at++;
        return at;
    }
}
