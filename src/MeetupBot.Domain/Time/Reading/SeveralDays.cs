using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What holds for all the days of a block together: that they come back without an end, or are one meetup.</summary>
internal sealed class SeveralDays(ParseErrors errors, DayResolver days, EntryMaker entries, Func<int, int, string> nameOf)
{
    /// <summary>"Tuesdays and Thursdays 7pm": the next of each, or all of them with an end.</summary>
    public ParseError Endless(Block block, List<ChosenClock> clocks)
    {
        var typed = Typed(block);
        var error = errors.Endless(typed, typed, null);
        var once = block.Days.Select(day => Once(block, day, clocks)).OfType<string>();
        return error with { Suggestions = [new Suggestion(string.Join(", ", once)), .. error.Suggestions] };
    }

    private string? Once(Block block, Member day, List<ChosenClock> clocks)
    {
        var set = days.Find(day, date => clocks.Any(clock => entries.IsAhead(clock, date)), () => "");
        return set.Error is { Kind: TimeProblemKind.Endless } error && SuggestionWriter.AtTimesOf(error, block, clocks).Suggestions is [var first, ..] ? first.Text : null;
    }

    /// <summary>"every week at 7pm", "every evening": the next one.</summary>
    public ParseError EndlessWithoutDay(Block block, List<ChosenClock> clocks, LocalDate today)
    {
        var once = clocks.Select(clock => entries.TextOf(clock, entries.IsAhead(clock, today) ? today : today.PlusDays(1))).OfType<string>();
        return ParseErrors.EndlessDays(Typed(block), [new Suggestion(string.Join(", ", once))]);
    }

    public static bool AreOne(Block block) => block.Days.Count > 1 && block.Days.TrueForAll(day => day is { IsAsOne: true, HasDayEnd: false, HasClock: false });

    /// <summary>"Sat and Sun as one": days that follow one another.</summary>
    public void AddAsOne(Block block, Resolution resolution)
    {
        var found = block.Days.ConvertAll(day => days.Find(day, _ => false, () => nameOf(day.Start, day.End)));
        if (found.Find(set => set.Error is not null) is { Error: { } error })
        {
            resolution.Error = error with { Suggestions = [] };
            return;
        }

        var dates = found.SelectMany(set => set.Dates).Distinct().Order().ToList();
        if (Period.DaysBetween(dates[0], dates[^1]) == dates.Count - 1)
            entries.AddDay(dates[0], Duration.FromDays(dates.Count), resolution, mayDrop: false);
        else
            resolution.Error = ParseErrors.Unclear(Typed(block), "the days do not follow one another, so they are no single meetup.");
    }

    private string Typed(Block block) => nameOf(block.Own.Min(member => member.Start), block.Own.Max(member => member.End));
}
