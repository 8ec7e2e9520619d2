using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Makes the answer to a text of what it may mean.</summary>
internal static class ReadingMaker
{
    public static WhenReading Make(LineReading line, ReadingContext context, bool isOne, Func<string, WhenReading>? readAgain)
    {
        var (found, error) = line.Resolve();
        if (error is not null)
            return Refuse(line, error, readAgain);
        var errors = new ParseErrors(context.Now, context.Zone, context.Purpose);
        var options = new List<(TimeOption Option, Resolution From)>();
        foreach (var resolution in found)
        {
            var times = resolution.Entries.Select(entry => entry.Time).Distinct().Order(new MeetupTimeOrder(context.Zone)).ToList();
            if (context.Purpose == ReadingPurpose.Closing && Ends(resolution) is { Count: > 1 and <= WhenReader.MostOptions } ends)
            {
                foreach (var end in ends.Select(end => new TimeOption([end], null, CanonicalText.Of(end, null, context.Zone)) { Lengths = [null], Remarks = [.. resolution.Remarks.Distinct()] }))
                {
                    if (!options.Any(other => other.Option.Text == end.Text))
                        options.Add((end, resolution));
                }

                continue;
            }

            if (isOne && times.Count > 1)
                return Refuse(line, errors.NotOne() with { Suggestions = [.. times.Take(WhenReader.MostOptions).Select(time => new Suggestion(CanonicalText.Of(time, null, context.Zone)))] }, readAgain);
            if (times.Count > WhenLimits.MostTimes)
                return Refuse(line, TooMany(errors, times, context.Zone), readAgain);
            var length = LengthOf(resolution);
            var lengths = length is not null ? times.ConvertAll(_ => length) : LengthsOf(resolution, times);
            if (lengths.Any(one => one?.TotalDays > WhenLimits.MostDays))
                return Refuse(line, errors.TooFar(""), readAgain: null);
            var option = new TimeOption(times, length, CanonicalText.Of(times, lengths, context.Zone)) { Lengths = lengths, Remarks = RemarksOf(resolution, length) };
            if (!options.Any(other => other.Option.Text == option.Text))
                options.Add((option, resolution));
        }

        return options is [var only]
            ? new WhenReading.Understood(only.Option.Times)
            {
                Length = only.Option.Length,
                Lengths = only.Option.Lengths,
                DroppedPast = only.From.DroppedPast,
                Remarks = only.Option.Remarks,
            }
            : new WhenReading.Choices([.. options.Take(WhenReader.MostOptions).Select(option => option.Option).OrderBy(option => option.Times[0], new MeetupTimeOrder(context.Zone))]);
    }

    /// <summary>The moments of a closing time, of which each end of a range is one.</summary>
    private static List<MeetupTime> Ends(Resolution resolution) => [.. resolution.Entries
        .SelectMany(entry => entry is { Elapsed: { } length, Time.Start: { } start } ? [entry.Time, MeetupTime.At(start + length)] : new[] { entry.Time }).Distinct()];

    private static ParseError TooMany(ParseErrors errors, List<MeetupTime> times, DateTimeZone zone) => errors.TooMany() with
    {
        Suggestions = [new Suggestion(TimeText.ForTyping(times.Take(WhenLimits.MostTimes), zone), $"Use the first {WhenLimits.MostTimes}")],
    };

    /// <summary>One length of all; by the wall clock where a change of the clocks makes them differ.</summary>
    private static Duration? LengthOf(Resolution resolution)
    {
        var elapsed = resolution.Entries.Select(entry => entry.Elapsed).Distinct().ToList();
        if (elapsed.Count == 1)
            return elapsed[0];
        var byClock = resolution.Entries.Select(entry => entry.ByClock).Distinct().ToList();
        return byClock.Count == 1 ? byClock[0] : null;
    }

    /// <summary>The longest of each time.</summary>
    private static List<Duration?> LengthsOf(Resolution resolution, List<MeetupTime> times)
    {
        var longest = new Dictionary<MeetupTime, Duration?>(times.Count);
        foreach (var entry in resolution.Entries)
        {
            if (!longest.TryGetValue(entry.Time, out var known) || known is null || entry.Elapsed > known)
                longest[entry.Time] = entry.Elapsed;
        }

        return times.ConvertAll(time => longest[time]);
    }

    private static List<TimeRemark> RemarksOf(Resolution resolution, Duration? length)
    {
        var remarks = resolution.Remarks.Distinct().ToList();
        if (length is null && resolution.Entries.Any(entry => entry.Elapsed is not null))
            remarks.Add(new TimeRemark(
                resolution.Entries.All(entry => entry.Elapsed is not null) ? TimeRemarkKind.EndDropped : TimeRemarkKind.SomeEndsDropped, ""));
        return remarks;
    }

    public static WhenReading.Refused Refuse(LineReading line, ParseError error, Func<string, WhenReading>? readAgain)
    {
        var part = error.Kind switch
        {
            TimeProblemKind.Empty or TimeProblemKind.TooLong => "",
            TimeProblemKind.TooMany or TimeProblemKind.NotOne => line.NameOf(0, 0),
            _ => line.NameOf(line.ErrorAt.Start, line.ErrorAt.End),
        };
        var fixes = readAgain is null ? [] : SuggestionFinder.Find(line, error, part, readAgain);
        return new WhenReading.Refused(new TimeProblem(error.Kind, part, error.Message, fixes));
    }
}
