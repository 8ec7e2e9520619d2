using System.Text.RegularExpressions;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Reading.Language;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Reads how long somebody pauses. A single day is the one on which they are back; several days are the pause itself.</summary>
internal sealed partial record PauseReader
{
    /// <summary>Whether the offers are the day on which a month begins, to be back on, and the whole month.</summary>
    public bool IsMonth { get; private init; }

    /// <summary>Null unless the text has one meaning.</summary>
    public PausedDays? Days { get; private init; }

    /// <summary>What the text may mean, or what is nearest to it.</summary>
    public IReadOnlyList<PausedDays> Offers { get; private init; } = [];

    /// <summary>Why it can't be taken; null when it can, or when it has several meanings.</summary>
    public string? Problem { get; private init; }

    public static PauseReader Read(InteractionContext context, string? typed)
    {
        var reading = context.Reading with { Purpose = ReadingPurpose.Pause };
        var text = TypedText.Line(typed) ?? "";
        return DateRangeReader.Read(text, reading) switch
        {
            DateRangeReading.Understood { IsUntil: false } begin when begin.First == begin.Last && Says(reading, words => words.Beginning.Behind(text) is not null) =>
                AskForEnd(text, begin.First, reading.Today),
            DateRangeReading.Understood { IsUntil: false } month when MayEnd(month, text, reading) => new PauseReader
            {
                IsMonth = true,
                Offers = [new PausedDays(null, month.First), Between(month.First, month.Last, reading.Today)],
            },
            DateRangeReading.Understood understood => Ahead(Find(understood, text, reading), reading.Today),
            DateRangeReading.Choices choices => Choose([.. choices.Options.Select(option => Of(option, reading.Today)).Distinct()], reading.Today),
            DateRangeReading.Refused { Problem: var problem } => new PauseReader
            {
                Problem = problem.Kind is TimeProblemKind.NotOne or TimeProblemKind.TooMany ? Words.PauseOfTooManyDays : problem.Message,
                Offers =
                [
                    .. problem.Fixes
                        .Select(fix => (fix.Text, Reading: DateRangeReader.Read(fix.Text, reading) as DateRangeReading.Understood))
                        .Where(fix => fix.Reading is not null)
                        .Select(fix => Find(fix.Reading!, fix.Text, reading))
                        .Where(days => days.Back > reading.Today)
                        .Distinct(),
                ],
            },
            _ => throw new InvalidOperationException("A reading of this kind is not known."),
        };
    }

    private static PauseReader Choose(List<PausedDays> meanings, LocalDate today) => meanings is [var only]
        ? Ahead(only, today)
        : new PauseReader { Offers = [.. meanings.Where(days => days.Back > today)] };

    /// <summary>"January", typed where it says "until": the pause may end with its first day. One that says its days, or that it is all of it, is plain.</summary>
    private static bool MayEnd(DateRangeReading.Understood days, string text, ReadingContext reading) =>
        days.First.Day == 1 && days.First > reading.Today && days.Last == DateAdjusters.EndOfMonth(days.First)
        && !SaysDayOfMonth(text) && !Says(reading, words => words.Whole.IsIn(text))
        && DateRangeReader.Read($"until {text}", reading) is DateRangeReading.Understood { IsUntil: true } until && until.Last == days.First;

    /// <summary>Whether a number of one or two digits stands in it.</summary>
    private static bool SaysDayOfMonth(string text) => DayOfMonth().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?!\d)")]
    private static partial Regex DayOfMonth();

    private static bool Says(ReadingContext reading, Func<AnswerPhrases, bool> says) => reading.Vocabularies.Any(vocabulary => says(vocabulary.Answers));

    private static PauseReader AskForEnd(string text, LocalDate first, LocalDate today) => new()
    {
        Problem = Words.PauseHasNoEnd(text),
        Offers = [Between(first, first.PlusDays(6), today), Between(first, first.PlusDays(13), today)],
    };

    private static PauseReader Ahead(PausedDays days, LocalDate today)
    {
        if (days.Back > today)
            return new PauseReader { Days = days };
        return new PauseReader { Problem = Words.PauseEndsLater, Offers = [new PausedDays(null, today.PlusDays(1))] };
    }

    private static PausedDays Find(DateRangeReading.Understood understood, string text, ReadingContext reading)
    {
        var (first, last) = (understood.First, understood.Last);
        if (understood.IsUntil)
            return new PausedDays(null, last);
        // "For 1 day" is a length from today, and no day to be back on.
        if (first != last || (first == reading.Today && DurationReader.Read(Bare(text, reading)) is not null))
            return Between(first, last, reading.Today);
        // "Until Sunday", said on a Sunday, is the coming one.
        return DateRangeReader.Read($"until {text}", reading) is DateRangeReading.Understood { IsUntil: true } until
            ? new PausedDays(null, until.Last)
            : new PausedDays(null, last);
    }

    private static string Bare(string text, ReadingContext reading) =>
        reading.Vocabularies.Select(vocabulary => vocabulary.Answers.Lasting.Behind(text)).FirstOrDefault(bare => bare is not null) ?? text;

    private static PausedDays Of(DateRangeOption option, LocalDate today) =>
        option.First == option.Last ? new PausedDays(null, option.Last) : Between(option.First, option.Last, today);

    private static PausedDays Between(LocalDate first, LocalDate last, LocalDate today) => new(first > today ? first : null, last.PlusDays(1));
}

/// <param name="First">The first day of the pause; null: it begins at once.</param>
/// <param name="Back">The first day after it.</param>
internal readonly record struct PausedDays(LocalDate? First, LocalDate Back)
{
    /// <summary>"until 2026-12-06", "2026-12-24 - 2027-01-03": <see cref="PauseReader"/> reads the same days from it, while they are ahead.</summary>
    public string Text => First is { } first
        ? $"{LocalDatePattern.Iso.Format(first)} - {LocalDatePattern.Iso.Format(Back.PlusDays(-1))}"
        : $"until {LocalDatePattern.Iso.Format(Back)}";

    /// <summary>"Back on Fri 1 Jan", "Pause Fri 1 – Sun 31 Jan".</summary>
    public string Choice(TimePhrases phrases) => First is { } first
        ? Words.PauseOn(phrases.PlainDays(first, Back.PlusDays(-1)))
        : Words.BackOn(phrases.Plain(MeetupTime.OnDay(Back)));

    /// <summary>"Until Sun 6 Dec", "Thu 24 Dec – Sun 3 Jan".</summary>
    public string Label(TimePhrases phrases) => First is { } first
        ? phrases.PlainDays(first, Back.PlusDays(-1))
        : Words.PauseUntil(phrases.Plain(MeetupTime.OnDay(Back)));
}
