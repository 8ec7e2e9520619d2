using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Reads the place and days of a visit. In a single typed text, the days are the readable part at its end.</summary>
internal sealed record VisitReader(string? Where, string? When, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>The limit for the length of a visit.</summary>
    public const int MostDays = 92;

    /// <summary>Null unless the text has one meaning.</summary>
    public DateRangeOption? Days { get; private init; }

    /// <summary>What the days may mean, or what is nearest to them.</summary>
    public IReadOnlyList<DateRangeOption> Offers { get; private init; } = [];

    public bool IsIncomplete => Where is null || When is null;

    public static VisitReader Read(InteractionContext context, string? where, string? when)
    {
        if (when is null && where is { } text)
            (where, when) = Split(context, text);
        var area = Area.Name(where);
        var problems = new Dictionary<string, string>();
        if (area?.Length > Area.MostCharacters)
            problems[VisitForm.WhereField] = Words.TooLong("place", Area.MostCharacters, area.Length);
        var read = new VisitReader(area, when, problems);
        return when is null ? read : read.WithDays(context, when, problems);
    }

    public static DateRangeReading ReadDays(InteractionContext context, string when) =>
        DateRangeReader.Read(when, context.Reading with { Purpose = ReadingPurpose.Visit });

    /// <summary>The longest end of the text that speaks of days, even of such as cannot be.</summary>
    private static (string? Where, string? When) Split(InteractionContext context, string text)
    {
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0; space = text.IndexOf(' ', space + 1))
        {
            var rest = text[(space + 1)..];
            if (ReadDays(context, rest) is not DateRangeReading.Refused { Problem.Kind: var kind }
                || kind is TimeProblemKind.Past or TimeProblemKind.TooFar or TimeProblemKind.NoSuchDate or TimeProblemKind.WrongWeekday)
                return (text[..space], rest);
        }

        return (text, null);
    }

    private VisitReader WithDays(InteractionContext context, string when, Dictionary<string, string> problems)
    {
        switch (ReadDays(context, when))
        {
            case DateRangeReading.Understood { First: var first, Last: var last } when IsShort(first, last):
                return this with { Days = new DateRangeOption(first, last) };
            case DateRangeReading.Understood { First: var first }:
                problems[VisitForm.WhenField] = Words.VisitTooLong(MostDays);
                return this with { Offers = [new DateRangeOption(first, first.PlusDays(MostDays - 1))] };
            case DateRangeReading.Choices { Options: var options }:
                return this with { Offers = [.. options.Where(option => IsShort(option.First, option.Last))] };
            case DateRangeReading.Refused { Problem: var problem }:
                problems[VisitForm.WhenField] =
                    problem.Kind is TimeProblemKind.NotOne or TimeProblemKind.TooMany ? Words.VisitTooLong(MostDays) : problem.Message;
                return this with
                {
                    Offers =
                    [
                        .. problem.Fixes
                            .Select(fix => ReadDays(context, fix.Text))
                            .OfType<DateRangeReading.Understood>()
                            .Where(days => IsShort(days.First, days.Last))
                            .Select(days => new DateRangeOption(days.First, days.Last))
                            .Distinct(),
                    ],
                };
            default:
                return this;
        }
    }

    private static bool IsShort(LocalDate first, LocalDate last) => Period.DaysBetween(first, last) < MostDays;
}
