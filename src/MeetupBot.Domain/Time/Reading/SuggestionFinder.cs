using MeetupBot.Domain.Time.Reading.Language;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the nearest texts that are read, made of what was typed.</summary>
internal static class SuggestionFinder
{
    private const int Most = 3;

    /// <summary>How many characters are read again in search of a fix.</summary>
    private const int MostReread = 3000;
    private const int MostLabelled = 60;
    private const int ShortestText = 2;

    /// <param name="readAgain">Reads a text without looking for fixes.</param>
    public static IReadOnlyList<TimeFix> Find(LineReading line, ParseError error, string part, Func<string, WhenReading> readAgain)
    {
        var fixes = new List<TimeFix>();
        foreach (var suggestion in error.Suggestions)
        {
            var text = error.Kind is TimeProblemKind.NotOne or TimeProblemKind.TooMany ? suggestion.Text : line.With(line.SuggestAt, suggestion.Text);
            var reading = readAgain(text);
            if (text == suggestion.Text ? Reads(reading) : Works(reading, part))
                fixes.Add(new TimeFix(suggestion.Label ?? LabelOf(line, suggestion.Text, readAgain(suggestion.Text)), text));
        }

        if (fixes.Count == 0 && AmountText.Read(line.Source.Shown) is not null)
            fixes.AddRange(Amounts(line).Where(text => Reads(readAgain(text))).Select(text => new TimeFix($"Use {text}", text)));
        if (fixes.Count > 0 || error.Kind is TimeProblemKind.Empty or TimeProblemKind.TooLong)
            return fixes;
        var isUnknown = error.Kind == TimeProblemKind.Unreadable || line.UnknownWords().Count > 0;
        // What is left of "morgen 18 Uhr" or "not Fri" is not what was meant.
        var isOfEnd = line.Context.Purpose == ReadingPurpose.Edit && line.Derivations.Count > 0 && line.Derivations[0].Members.Any(member => member.IsUntil);
        if (isOfEnd || (isUnknown && WordDropper.MayBeDay(line)))
        {
            var corrected = Reading(line, TypoFinder.Corrections(line), readAgain).Take(Most).ToList();
            return corrected.Count > 0 || isOfEnd || WordDropper.Excepts(line) ? corrected : Usual(line, readAgain);
        }

        // Of what is left at one of the ends, one offer is enough.
        IEnumerable<(IEnumerable<TimeFix> Fixes, int Most)> ways =
        [
            (isUnknown ? TypoFinder.Corrections(line) : [], Most),
            (isUnknown ? WordDropper.Without(line) : WordDropper.WithoutPart(line), Most),
            (error.Kind == TimeProblemKind.TooFar ? [] : WordDropper.WithoutEnds(line).Concat(InMonth(line)), 1),
            (NearestFinder.Find(line, mayInvent: !isUnknown), Most),
        ];
        return ways.Select(way => Reading(line, way.Fixes, readAgain).Take(way.Most).ToList()).FirstOrDefault(found => found.Count > 0) ?? Usual(line, readAgain);
    }

    /// <summary>The usual days, at the time of day that was typed if one can be read.</summary>
    private static List<TimeFix> Usual(LineReading line, Func<string, WhenReading> readAgain)
    {
        var days = NearestFinder.FindUsual(line).ToList();
        var inPlace = days.Select(day => line.With(line.SuggestAt, day.Text)).Select(text => new TimeFix($"Use {text}", text));
        var found = Reading(line, inPlace, readAgain).Take(Most).ToList();
        return found.Count > 0 ? found : [.. Reading(line, days, readAgain).Take(Most)];
    }

    private static IEnumerable<TimeFix> Reading(LineReading line, IEnumerable<TimeFix> fixes, Func<string, WhenReading> readAgain) =>
        Bounded(fixes.DistinctBy(fix => fix.Text)).Select(fix => Said(line, fix, readAgain(fix.Text))).OfType<TimeFix>().DistinctBy(fix => fix.Label);

    /// <summary>Each is read, so that a long text has few.</summary>
    private static IEnumerable<TimeFix> Bounded(IEnumerable<TimeFix> fixes)
    {
        var read = 0;
        foreach (var fix in fixes)
        {
            if (read > 0 && read + fix.Text.Length > MostReread)
                yield break;
            read += fix.Text.Length;
            yield return fix;
        }
    }

    /// <summary>What a length by itself may have been meant as.</summary>
    private static IEnumerable<string> Amounts(LineReading line)
    {
        var amount = line.Source.Shown.Trim();
        return [$"{amount} later", $"{amount} earlier", $"in {amount}"];
    }

    /// <summary>Days of the month that is named, where it does not say which.</summary>
    private static IEnumerable<TimeFix> InMonth(LineReading line)
    {
        var index = Enumerable.Range(0, line.Lexicon.Count).FirstOrDefault(at => line.Lexicon.Is(at, WordKind.Month), -1);
        if (index < 0)
            return [];
        var text = $"Saturdays in {line.Lexicon.Shown(index)}";
        return [new TimeFix($"Use {text}", text)];
    }

    /// <summary>Whether what is left is no more than the trouble that another part had before.</summary>
    private static bool Works(WhenReading reading, string part) =>
        reading is not WhenReading.Refused { Problem: var left } || (left.Part != part && left.Kind != TimeProblemKind.Unreadable);

    /// <summary>A text that is offered is named by the times that it makes; null when it makes none.</summary>
    private static TimeFix? Said(LineReading line, TimeFix fix, WhenReading reading)
    {
        // "1" of "Q1" says nothing that anybody meant.
        if (reading is WhenReading.Refused || (fix.Text.Length <= ShortestText && fix.Text.All(char.IsAsciiDigit)))
            return null;
        var isText = fix.Label.EndsWith(fix.Text, StringComparison.Ordinal);
        return isText ? fix with { Label = LabelOf(line, fix.Text, reading) } : fix;
    }

    private static bool Reads(WhenReading reading) => reading is not WhenReading.Refused;

    /// <summary>The times that the suggestion makes, so that nobody has to compute them.</summary>
    private static string LabelOf(LineReading line, string text, WhenReading reading)
    {
        if (reading is not WhenReading.Understood { Times: [var first, ..] times, Length: var length })
            return $"Use {Shorten(text)}";
        var others = times.Count > 1 ? $" and {times.Count - 1} more" : "";
        return $"Use {line.Said(first, length)}{others}";
    }

    private static string Shorten(string text) => text.Length <= MostLabelled ? text : text[..MostLabelled].TrimEnd() + "…";
}
