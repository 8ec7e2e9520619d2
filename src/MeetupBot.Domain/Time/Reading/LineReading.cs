using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using MeetupBot.Domain.Time.Reading.Parsing;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>All that a typed text may mean, and what is left of it by evidence.</summary>
internal sealed class LineReading
{
    /// <summary>Readings whose costs differ by no more are both sensible.</summary>
    private const double Doubt = 0.5;
    /// <summary>How much further a reading may be fetched when the plainer one contradicts itself.</summary>
    private const double FarFetched = 1.2;
    private const int MostWays = 4;
    private const int MostAttempts = 24;
    private const double Tiny = 1e-9;

    private readonly ReadingContext _context;
    private readonly Anchor? _anchor;
    private readonly ParseErrors _errors;
    private readonly List<Token> _tokens;
    private List<int>? _unknownWords;

    /// <param name="rewrite">Completes members that say less than a time, in the reader's own way.</param>
    public LineReading(string text, ReadingContext context, Anchor? anchor = null, SaidBesides words = SaidBesides.Nothing, Func<IReadOnlyList<Member>, IReadOnlyList<Member>>? rewrite = null)
    {
        _context = context;
        _anchor = anchor;
        _errors = new ParseErrors(context.Now, context.Zone, context.Purpose);
        Source = SourceText.Of(text);
        _tokens = TokenSplitter.Split(Tokenizer.Tokens(Source.Folded), context.Vocabularies);
        Lexicon = new Lexicon(Source, _tokens, context.Vocabularies);
        var parser = new LineParser(new ItemReader(Lexicon, context.Rules), Lexicon.Count, words);
        var ways = parser.Parse();
        Derivations = rewrite is null ? ways : [.. ways.Select(way => way with { Members = rewrite(way.Members) })];
        Steps = parser.Steps;
    }

    /// <summary>The first time of a poll, from which a closing time may count back.</summary>
    public MeetupTime? FirstTime { get; init; }

    public ReadingContext Context => _context;

    public SourceText Source { get; }

    public Lexicon Lexicon { get; }

    /// <summary>Plainest first.</summary>
    public IReadOnlyList<Derivation> Derivations { get; }

    /// <summary>How many steps the parser took.</summary>
    public int Steps { get; }

    /// <summary>Where the offending part stands, and where a suggestion would.</summary>
    public (int Start, int End) ErrorAt { get; private set; }

    public (int Start, int End) SuggestAt { get; private set; }

    /// <summary>The sensible readings, likeliest first; else the error.</summary>
    public (IReadOnlyList<Resolution> Found, ParseError? Error) Resolve()
    {
        if (Derivations.Count == 0 || Derivations.All(way => way.Members.Count == 0))
            return ([], HasContent() ? Unreadable(0, Lexicon.Count, null) : _errors.Empty());
        var resolver = new LineResolver(_context, _errors, _anchor, FirstTime, NameOf);
        var found = new List<Resolution>();
        Resolution? failed = null;
        var (foundCost, failedCost) = (0.0, 0.0);
        var attempts = 0;
        foreach (var derivation in Derivations)
        {
            if (found.Count > 0 && derivation.Cost > foundCost + Doubt + Tiny)
                break;
            // What is over or does not exist in the plainer reading is no reason to take a far-fetched one.
            var margin = failed?.Error is { IsContradiction: false } ? Doubt : FarFetched;
            if (found.Count == 0 && failed is not null && derivation.Cost > failedCost + margin + Tiny)
                break;
            if (derivation.Members.Count == 0)
                continue;
            if (derivation.Members.Any(IsUnreadable) || derivation.Members.All(IsLoose))
            {
                failed ??= UnreadableIn(derivation, resolver);
                continue;
            }

            foreach (var (resolution, way) in Ways(derivation, resolver))
            {
                if (attempts++ >= MostAttempts)
                    break;
                if (resolution.Error is null && resolution.Entries.Count > 0)
                {
                    foundCost = found.Count == 0 ? derivation.Cost : foundCost;
                    if (!found.Any(other => IsSame(other, resolution)))
                        found.Add(resolution);
                }
                else if (failed is null || IsWorse(failed, resolution, failedCost, derivation.Cost))
                {
                    (failed, failedCost) = (resolution, derivation.Cost);
                }
                else if (way > 0 && failed.Error is { Kind: TimeProblemKind.Endless } one && resolution.Error is { Kind: TimeProblemKind.Endless, Suggestions: [var other, ..] })
                {
                    // "Fridays at 7" is offered at each of its hours.
                    failed.Error = one with { Suggestions = [.. one.Suggestions.Take(way), other, .. one.Suggestions.Skip(way)] };
                }
            }
        }

        if (found.Count > 0)
            return (found, null);
        ErrorAt = failed!.ErrorAt;
        SuggestAt = failed.SuggestAt;
        return ([], failed.Error ?? Unreadable(failed.ErrorAt.Start, failed.ErrorAt.End, null));
    }

    /// <summary>For each way to tie the days to the calendar, the ways to choose the halves of the day.</summary>
    private static IEnumerable<(Resolution Resolution, int Way)> Ways(Derivation derivation, LineResolver resolver)
    {
        foreach (var members in resolver.WaysOf(derivation.Members))
        {
            for (var (way, ways) = (0, 1); way < ways; way++)
            {
                var resolution = resolver.Resolve(members, way);
                ways = Math.Min(resolution.Ways, MostWays);
                yield return (resolution, way);
            }
        }
    }

    /// <summary>Whether the first error says less than the second one.</summary>
    private static bool IsWorse(Resolution first, Resolution second, double firstCost, double secondCost) =>
        first.Error is { IsContradiction: true } && second.Error is { IsContradiction: false } && secondCost <= firstCost + Doubt;

    public string NameOf(int start, int end)
    {
        if (start < 0 || end <= start)
            return Source.Part(0, Source.Shown.Length);
        return Source.Part(_tokens[start].Start, _tokens[Math.Min(end, _tokens.Count) - 1].End);
    }

    /// <summary>A time in words, with its end when a length is given.</summary>
    public string Said(MeetupTime time, Duration? length) => length is { } lasting && (!time.IsWholeDay || time.DaysIn(lasting) > 1)
        ? TimeText.Range(time, lasting, _context.Zone, _context.Now)
        : TimeText.Of(time, _context.Zone, _context.Now);

    /// <summary>The text with another in the place of some tokens.</summary>
    public string With((int Start, int End) place, string text)
    {
        if (place.End <= place.Start || place.Start < 0)
            return text;
        return Source.Shown[.._tokens[place.Start].Start] + text + Source.Shown[_tokens[place.End - 1].End..];
    }

    /// <summary>The words that mean nothing here, in the plainest way to read the text.</summary>
    public IReadOnlyList<int> UnknownWords() => _unknownWords ??=
        Derivations.Count == 0 ? [] : [.. Derivations[0].Members.SelectMany(member => member.Unknown.ToList())];

    private bool HasContent() => Source.Folded.Any(c => !char.IsWhiteSpace(c) && c is not (',' or ';' or '.'));

    private static bool IsUnreadable(Member member) => !member.Unknown.IsEmpty || member.IsBroken
        || (!SaysTime(member) && !IsLoose(member));

    /// <summary>What says more about the time before it.</summary>
    private static bool IsLoose(Member member) => !SaysTime(member)
        && (member.Step is not null || member.Length is not null || member.IsAsOne || member.IsApproximate || member.Zone is not null);

    private static bool SaysTime(Member member) => member.HasDay || member.HasClock || member.Instant is not null || member.Move is not null
        || member.BeforeStart is not null || member.EndOf is not null;

    /// <summary>The first words of a member that mean nothing, wider by what is glued to them; the whole member where all of its words mean something.</summary>
    private static (int Start, int End) Offending(Member bad)
    {
        if (bad.Unknown.IsEmpty)
            return (bad.Start, bad.End);
        var unknown = bad.Unknown.ToList();
        var run = 1;
        while (run < unknown.Count && unknown[run] == unknown[0] + run)
            run++;
        return (unknown[0], unknown[0] + run);
    }

    /// <summary>With the whole of a phrase that is known and no time: "next year", "when it starts".</summary>
    private (int Start, int End) WithPhrases((int Start, int End) place)
    {
        for (var index = 0; index < place.End; index++)
        {
            foreach (var (meaning, end) in Lexicon.Meanings(index))
            {
                if (end > place.Start && meaning.Kind is WordKind.Vague or WordKind.YearAhead or WordKind.Forever or WordKind.AtTheStart)
                    place = (Math.Min(index, place.Start), Math.Max(end, place.End));
            }
        }

        return place;
    }

    /// <summary>What can't be read, with what was understood beside it.</summary>
    private Resolution UnreadableIn(Derivation derivation, LineResolver resolver)
    {
        var bad = derivation.Members.FirstOrDefault(IsUnreadable) ?? derivation.Members[0];
        var (start, end) = WithPhrases(Offending(bad));
        while (start > 0 && _tokens[start].Glued && _tokens[start - 1].Kind != TokenKind.LineBreak && !_tokens[start - 1].Is(',') && !_tokens[start - 1].Is(';'))
            start--;
        while (end < Lexicon.Count && _tokens[end].Glued && _tokens[end].Kind != TokenKind.LineBreak && !_tokens[end].Is(',') && !_tokens[end].Is(';'))
            end++;
        var readable = derivation.Members.Where(member => !IsUnreadable(member) && SaysTime(member)).Select(member => Understood(member, resolver)).FirstOrDefault(said => said is not null);
        var isZone = bad is { HasDay: true, HasClock: false } && end == start + 1 && ZoneNames.Abbreviation(Lexicon.Shown(start), _context.Zone, _context.Now) is not null;
        var resolution = new Resolution { Error = isZone ? ParseErrors.NoClock(NameOf(start, end)) : Unreadable(start, end, readable) };
        resolution.ErrorAt = resolution.SuggestAt = (start, end);
        return resolution;
    }

    private string? Understood(Member member, LineResolver resolver)
    {
        var resolution = resolver.Resolve(resolver.WaysOf([member])[0], 0);
        return resolution is { Error: null, Entries: [var first, ..] }
            ? $"“{NameOf(member.Start, member.End)}” is {TimeText.Of(first.Time, _context.Zone, _context.Now)}"
            : null;
    }

    private ParseError Unreadable(int start, int end, string? readable) => _errors.Unreadable(NameOf(start, end), readable);

    private static bool IsSame(Resolution first, Resolution second) =>
        first.Entries.Count == second.Entries.Count && first.Entries.All(second.Entries.Contains);
}
