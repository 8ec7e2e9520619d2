using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Domain.Series.Reading;

/// <summary>Makes a series of the alternatives of one line.</summary>
internal sealed class SeriesLineReader(ReadingContext context, SeriesTails tails)
{
    private const int MostOptions = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private Duration? _length;

    public SeriesReading Read(IReadOnlyList<string> alternatives)
    {
        var slots = new List<SeriesSlot>();
        SeriesRule? other = null;
        SeriesHead? first = null;
        foreach (var text in alternatives)
        {
            var head = first is null ? SeriesHeadReader.Read(text) : ReadNext(text, first);
            if (head is null)
                return new SeriesReading.Refused(text.Contains("freq=", StringComparison.Ordinal) ? SeriesFaults.RuleNotAllowed : SeriesFaults.NoRhythm, []);
            if (FindRule(head) is not { } rule)
                return AskDay(head);
            first ??= head with { Rule = rule };
            other ??= head.Other;
            switch (ReadClock(head.Rest, rule))
            {
                case ClockReading.Clocks { All: var clocks }:
                    slots.AddRange(clocks.Select(clock => new SeriesSlot(rule, clock)));
                    break;
                case ClockReading.Asked { Options: var options }:
                    return AskClock(slots, rule, options);
                case ClockReading.Wrong { Message: var message }:
                    return new SeriesReading.Refused(message, []);
            }
        }

        return Finish(FillClocks(slots), other);
    }

    /// <summary>Behind "or", a time of day alone is of the same days, and other days are of the same weeks or months.</summary>
    private static SeriesHead? ReadNext(string text, SeriesHead first)
    {
        var period = SeriesText.Period(first.Rule!);
        if (SeriesHeadReader.Read(text) is { Rule: not null } own)
            return own.Frequency == first.Frequency && own.Interval == first.Interval ? own : SeriesHeadReader.Read($"{period} on {text}") ?? null;
        return SeriesHeadReader.Read($"{period} on {text}") is { Rule: not null } within ? within : new SeriesHead(first.Rule, text);
    }

    /// <summary>"Every week from 5 Jan" is on the weekday of that date.</summary>
    private SeriesRule? FindRule(SeriesHead head)
    {
        if (head.Rule is not null || tails.From is not { } from)
            return head.Rule;
        return head.Frequency switch
        {
            SeriesFrequency.Weekly => new SeriesRule(SeriesFrequency.Weekly, head.Interval, [new(from.DayOfWeek)]),
            SeriesFrequency.Monthly => new SeriesRule(SeriesFrequency.Monthly, head.Interval, monthDays: [from.Day]),
            _ => new SeriesRule(SeriesFrequency.Yearly, head.Interval, monthDays: [from.Day], months: [from.Month]),
        };
    }

    private SeriesReading.Choices AskDay(SeriesHead head)
    {
        var period = head.Frequency == SeriesFrequency.Weekly
            ? new[] { IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Saturday }.Select(day => new SeriesRule(SeriesFrequency.Weekly, head.Interval, [new(day)]))
            : head.Frequency == SeriesFrequency.Monthly
                ? [new SeriesRule(SeriesFrequency.Monthly, head.Interval, [new(IsoDayOfWeek.Thursday, 1)]), new SeriesRule(SeriesFrequency.Monthly, head.Interval, monthDays: [15])]
                : [new SeriesRule(SeriesFrequency.Yearly, head.Interval, monthDays: [context.Today.Day], months: [context.Today.Month])];
        var offers = period.Select(rule => SeriesText.Write(rule)).Select(words => new SeriesOffer(Capital(words), $"{words} {head.Rest}{WriteTails()}".Trim()));
        return new SeriesReading.Choices(SeriesFaults.WhichDay, [.. offers]);
    }

    private SeriesReading AskClock(List<SeriesSlot> before, SeriesRule rule, IReadOnlyList<(LocalTime Clock, Duration? Length)> options)
    {
        var offers = options.Take(MostOptions).Select(option =>
        {
            var pattern = new SeriesPattern(FillClocks([.. before, new SeriesSlot(rule, option.Clock)]), context.Today);
            var words = SeriesText.Write(pattern, option.Length);
            return new SeriesOffer(Capital(words), words + WriteTails());
        });
        return new SeriesReading.Choices(SeriesFaults.WhichTime, [.. offers]);
    }

    private SeriesReading Finish(List<SeriesSlot> slots, SeriesRule? other)
    {
        if (other is not null)
            return AskRule(slots, other);
        var from = tails.From is { } typed && typed > context.Today ? typed : context.Today;
        if (SeriesPattern.Begin(slots, from) is not { } pattern)
            return new SeriesReading.Refused(WriteNever(slots[0].Rule), []);
        // What would begin earlier today begins the next time.
        if (pattern.Start == context.Today && !pattern.IsPoll && slots[0].TimeOn(pattern.Start, context.Zone) is var first && IsOver(first))
            pattern = SeriesPattern.Begin(slots, from.PlusDays(1)) ?? pattern;
        var wish = new SeriesWish(pattern)
        {
            EndsOn = tails.EndsOn,
            Times = tails.Times,
            Except = tails.Except,
            Length = _length,
            From = tails.From > context.Today ? tails.From : null,
        };
        return wish.EndsOn < pattern.From(pattern.Start, context.Zone).First().Date
            ? new SeriesReading.Refused(SeriesFaults.EndsBefore, [])
            : new SeriesReading.Understood(wish, FindOffers(wish));
    }

    private bool IsOver(MeetupTime first) => first.Start <= context.Now;

    private SeriesReading.Choices AskRule(List<SeriesSlot> slots, SeriesRule other)
    {
        SeriesOffer Offer(IEnumerable<SeriesSlot> all)
        {
            var words = SeriesText.Write(new SeriesPattern([.. all], context.Today), _length);
            return new SeriesOffer(Capital(words), words + WriteTails());
        }

        var question = other.MonthDays.Count > 0 ? SeriesFaults.NotEveryMonth(Nth(slots[0].Rule)) : SeriesFaults.WhichRhythm;
        return new SeriesReading.Choices(question, [Offer(slots), Offer(slots.Select(slot => slot with { Rule = other }))]);
    }

    /// <summary>What leaves out many months, or most years, is taken as typed, and the usual way out is offered.</summary>
    private static List<SeriesOffer> FindOffers(SeriesWish wish)
    {
        var rule = wish.Pattern.Slots[0].Rule;
        SeriesRule? instead = rule switch
        {
            { Frequency: SeriesFrequency.Monthly, Days: [{ Number: 5 } day] } => new SeriesRule(SeriesFrequency.Monthly, rule.Interval, [new(day.Day, -1)]),
            { Frequency: SeriesFrequency.Yearly, Months: [2], MonthDays: [29] } => new SeriesRule(SeriesFrequency.Yearly, rule.Interval, monthDays: [-1], months: [2]),
            _ => null,
        };
        if (instead is null || wish.Pattern.IsPoll)
            return [];
        var words = SeriesText.Write(wish with { Pattern = wish.Pattern with { Slots = [wish.Pattern.Slots[0] with { Rule = instead }] } });
        var label = instead.Days.Count > 0 ? $"The last {instead.Days[0].Day} instead" : "28 Feb otherwise";
        return [new SeriesOffer(label, words)];
    }

    private static string WriteNever(SeriesRule rule) => rule is { Frequency: SeriesFrequency.Yearly, MonthDays: [> 0 and var day], Months: [var month] }
        ? SeriesFaults.NoSuchDate(day, CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month))
        : SeriesFaults.NoDate;

    /// <summary>A time of day stands once for all before it that have none.</summary>
    private static List<SeriesSlot> FillClocks(List<SeriesSlot> slots)
    {
        var last = slots.Select(slot => slot.Clock).LastOrDefault(clock => clock is not null);
        for (var at = slots.Count - 1; at >= 0; at--)
            if (slots[at].Clock is { } clock)
                last = clock;
            else
                slots[at] = slots[at] with { Clock = last };
        return [.. slots.Distinct()];
    }

    private ClockReading ReadClock(string typed, SeriesRule rule)
    {
        var text = Regex.Replace(typed.Trim(' ', ',', ':'), "^(?:at|@|from|in the) ", "", RegexOptions.None, Patience);
        text = Regex.Replace(text, "\\b(morning|afternoon|evening|night)s\\b", "$1", RegexOptions.None, Patience);
        if (text.Length == 0)
            return new ClockReading.Clocks([null]);
        var day = FindPlainDay(rule);
        return WhenReader.Read($"{TimeText.IsoDate(day)} {text}", context with { GivenDuration = null }) switch
        {
            WhenReading.Understood read when read.Times.All(time => DayOf(time) == day) => Take(read),
            WhenReading.Choices { Options: var options } when options.All(option => option.Times is [{ Start: not null } one] && DayOf(one) == day) =>
                new ClockReading.Asked([.. options.Select(option => (ClockOf(option.Times[0]), option.Length))]),
            WhenReading.Refused { Problem: var problem } => new ClockReading.Wrong(problem.Message),
            _ => new ClockReading.Wrong(SeriesFaults.NoRhythm),
        };
    }

    private ClockReading.Clocks Take(WhenReading.Understood read)
    {
        _length ??= read.Length is { } length && length < Duration.FromDays(1) ? length : null;
        return new([.. read.Times.Select(time => time.Start is null ? (LocalTime?)null : ClockOf(time))]);
    }

    private LocalDate DayOf(MeetupTime time) => time.DateIn(context.Zone);

    private LocalTime ClockOf(MeetupTime time) => time.Start!.Value.InZone(context.Zone).TimeOfDay;

    /// <summary>A day of the rule on which every clock time exists, and once.</summary>
    private LocalDate FindPlainDay(SeriesRule rule)
    {
        var days = rule.Dates(context.Today.PlusDays(2), context.Today.PlusDays(2)).Take(10).Prepend(context.Today.PlusDays(2)).Skip(1);
        return days.Append(context.Today.PlusDays(3)).First(day =>
            context.Zone.AtStartOfDay(day).Offset == context.Zone.AtStartOfDay(day.PlusDays(1)).Offset && day < context.Today.PlusYears(1));
    }

    private string WriteTails()
    {
        List<string> parts = [];
        if (tails.From is { } from)
            parts.Add("from " + TimeText.Date(from, null));
        if (tails.EndsOn is { } last)
            parts.Add("until " + TimeText.Date(last, null));
        if (tails.Times is { } times)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{times} times"));
        parts.AddRange(tails.Except.Select((days, index) => $"{(index == 0 ? "except" : "and")} {TimeText.Date(days.Start, null)} - {TimeText.Date(days.End, null)}"));
        return string.Concat(parts.Select(part => part.StartsWith("and", StringComparison.Ordinal) ? $" {part}" : $", {part}"));
    }

    private static string Nth(SeriesRule rule) => rule.MonthDays[0] == 31 ? "31st" : string.Create(CultureInfo.InvariantCulture, $"{rule.MonthDays[0]}th");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private abstract record ClockReading
    {
        public sealed record Clocks(IReadOnlyList<LocalTime?> All) : ClockReading;

        public sealed record Asked(IReadOnlyList<(LocalTime Clock, Duration? Length)> Options) : ClockReading;

        public sealed record Wrong(string Message) : ClockReading;
    }
}
