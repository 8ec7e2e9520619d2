using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads the days of a visit or of a pause: "24 Dec - 3 Jan", "next week", "until Sunday", "for 2 weeks", "until January".</summary>
public static class DateRangeReader
{
    /// <summary>In days. What is further apart is asked about when it is named as two days.</summary>
    private const int LongestBetween = 31;

    /// <param name="context">Its purpose gives the words of an answer.</param>
    public static DateRangeReading Read(string? text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(text ?? "", context, isFix: false);
    }

    private static DateRangeReading Read(string text, ReadingContext context, bool isFix)
    {
        if (text.Length > WhenLimits.MostCharacters)
            return new DateRangeReading.Refused(ParseErrors.TooLong);
        context = context with { AsOne = true };
        var line = new LineReading(text, context, null, SaidBesides.Until | SaidBesides.Days);
        var derivation = line.Derivations.Count > 0 && line.Derivations[0].Members.Count > 0 ? line.Derivations[0] : null;
        if (derivation?.Members is [var member] && OpenRange(member, context) is { } range)
            return Bounded(range, context, line, member, isFix ? null : other => Plain(Read(other, context, isFix: true), context));
        if (derivation?.Members.All(other => !other.HasDay && other.Instant is null) == true)
        {
            var error = new ParseErrors(context.Now, context.Zone, context.Purpose).Unreadable(line.NameOf(0, 0), null);
            return new DateRangeReading.Refused(ReadingMaker.Refuse(line, error, isFix ? null : other => Plain(Read(other, context, isFix: true), context)).Problem);
        }

        return ReadDays(line, context, isFix ? null : other => Read(other, context, isFix: true));
    }

    /// <summary>What begins today and has only an end, or only a length.</summary>
    private static DateRangeReading.Understood? OpenRange(Member member, ReadingContext context)
    {
        var today = context.Today;
        if (!member.Unknown.IsEmpty || member.IsBroken)
            return null;
        if (member is { Length: { RoughDays: <= WhenLimits.MostDays } length, HasDay: false })
            return new(today, today.PlusMonths(length.Months).PlusDays(Math.Max(length.Months > 0 ? 0 : 1, (int)Math.Ceiling(length.Lasting(isWholeDays: true).TotalDays)) - 1));
        if (member.EndOf is { } unit && (!member.HasDay || member.Scope is not null))
            return new(today, EndOf(unit, member.Scope, context));
        if (!member.IsUntil && !member.IsBefore)
            return IsStretch(member) && Days(context).Stretch(member.Scope!) is { } stretch ? new(LocalDate.Max(stretch.Start, today), stretch.End) : null;
        if (FirstDay(member with { IsUntil = false, IsBefore = false }, context) is not { } end)
            return null;
        return new(today, member.IsBefore ? end.PlusDays(-1) : end) { IsUntil = true };
    }

    /// <summary>A month or a week by itself, of which what is left is meant.</summary>
    private static bool IsStretch(Member member) => member is
    { Scope: Scope.OfMonth or Scope.OfMonthAhead or Scope.PartOfMonth or Scope.OfWeek, Weekday: null, Date: null, Base: null, HasDayEnd: false, Clock: null, Part: null, IsEvery: false };

    private static LocalDate EndOf(AmountUnit unit, Scope? scope, ReadingContext context)
    {
        var days = Days(context);
        if (scope is not null && days.Stretch(scope) is { } stretch)
            return stretch.End;
        return unit switch
        {
            AmountUnit.Week => days.Stretch(new Scope.OfWeek(0))!.End,
            AmountUnit.Month => context.Today.With(DateAdjusters.EndOfMonth),
            _ => context.Today,
        };
    }

    /// <summary>The first day of what stands behind "until"; the weekday that it is today is the coming one.</summary>
    private static LocalDate? FirstDay(Member member, ReadingContext context)
    {
        if (!member.HasDay)
            return null;
        if (member is { Scope: { } scope, Weekday: null, Base: null, Date: null })
        {
            var stretch = Days(context).Stretch(scope);
            // Who visits until next week stays for some of it, and who pauses is back in it.
            return context.Purpose == ReadingPurpose.Visit && scope is Scope.OfWeek ? stretch?.End : stretch?.Start;
        }

        if (member.Base is DayBase.Ahead { Amount: { RoughDays: <= WhenLimits.MostDays } ahead })
            return context.Today.PlusMonths(ahead.Months).PlusDays(ahead.Days + (int)Math.Ceiling(ahead.Elapsed.TotalDays));
        var set = Days(context).Find(member, _ => member.Date is not null, () => "");
        return set.Error is null && set.Dates.Count > 0 ? set.Dates[0] : null;
    }

    private static DayResolver Days(ReadingContext context)
    {
        var errors = new ParseErrors(context.Now, context.Zone, context.Purpose);
        return new DayResolver(new DayFinder(context.Today, context.Today, errors), errors);
    }

    private static DateRangeReading Bounded(
        DateRangeReading.Understood range, ReadingContext context, LineReading line, Member member, Func<string, WhenReading>? readAgain)
    {
        var errors = new ParseErrors(context.Now, context.Zone, context.Purpose);
        var part = line.NameOf(member.Start, member.End);
        if (range.Last < context.Today)
            return Refused(errors.Past(range.Last.AtMidnight(), context.Zone, isWholeDay: true, isContradiction: false, []));
        return range.Last <= context.Today.PlusYears(WhenLimits.MostYearsAhead) ? range : Refused(errors.TooFar(part));

        DateRangeReading.Refused Refused(ParseError error) => new(ReadingMaker.Refuse(line, error, readAgain).Problem with { Part = part });
    }

    /// <summary>Days as they are read for a meetup: from the first of them to the last.</summary>
    private static DateRangeReading ReadDays(LineReading line, ReadingContext context, Func<string, DateRangeReading>? readAgain)
    {
        var reading = ReadingMaker.Make(line, context, isOne: false, readAgain is null ? null : text => Plain(readAgain(text), context));
        return reading switch
        {
            WhenReading.Understood understood when AreApart(understood.Times, context.Zone) => RefuseApart(understood.Times, line, context, readAgain),
            WhenReading.Understood understood => RangeOf(understood.Times, understood.Length, context),
            WhenReading.Choices choices => Choose([.. choices.Options.Select(option => OptionOf(option, context)).Distinct()]),
            WhenReading.Refused refused => new DateRangeReading.Refused(refused.Problem),
            _ => throw new InvalidOperationException("A reading of this kind is not known."),
        };
    }

    /// <summary>Two days that are near each other are the first and the last: "arriving 10 Dec, leaving 12 Dec".</summary>
    private static bool AreApart(IReadOnlyList<MeetupTime> times, DateTimeZone zone)
    {
        var longest = times.Count == 2 ? LongestBetween : 1;
        return times.Zip(times.Skip(1)).Any(pair => Period.DaysBetween(pair.First.DateIn(zone), pair.Second.DateIn(zone)) > longest);
    }

    /// <summary>What lies between days that were named one by one was not named, so it is not taken along unasked.</summary>
    private static DateRangeReading.Refused RefuseApart(
        IReadOnlyList<MeetupTime> times, LineReading line, ReadingContext context, Func<string, DateRangeReading>? readAgain)
    {
        var (first, last) = (TimeText.IsoDate(times[0].DateIn(context.Zone)), TimeText.IsoDate(times[^1].DateIn(context.Zone)));
        var error = new ParseErrors(context.Now, context.Zone, context.Purpose).NotOne() with
        {
            Suggestions = [new Suggestion($"{first} - {last}"), new Suggestion(first), new Suggestion(last)],
        };
        return new DateRangeReading.Refused(ReadingMaker.Refuse(line, error, readAgain is null ? null : text => Plain(readAgain(text), context)).Problem);
    }

    /// <summary>The hour does not matter, and may be all that was in doubt.</summary>
    private static DateRangeReading Choose(List<DateRangeOption> options) => options is [var only]
        ? new DateRangeReading.Understood(only.First, only.Last)
        : new DateRangeReading.Choices(options);

    private static DateRangeOption OptionOf(TimeOption option, ReadingContext context)
    {
        var range = RangeOf(option.Times, option.Length, context);
        return new DateRangeOption(range.First, range.Last);
    }

    private static DateRangeReading.Understood RangeOf(IReadOnlyList<MeetupTime> times, Duration? length, ReadingContext context)
    {
        var first = times[0].DateIn(context.Zone);
        var last = times[^1] switch
        {
            { Day: { } day } time => day.PlusDays(time.DaysIn(length ?? Duration.FromDays(1)) - 1),
            { Start: not null } when length is { Days: > 0 } whole && whole == Duration.FromDays(whole.Days) => times[^1].DateIn(context.Zone).PlusDays(whole.Days - 1),
            { Start: { } start } => (start + (length ?? Duration.Zero)).InZone(context.Zone).Date,
            _ => first,
        };
        return new DateRangeReading.Understood(first, last);
    }

    private static WhenReading Plain(DateRangeReading reading, ReadingContext context) => reading switch
    {
        DateRangeReading.Refused refused => new WhenReading.Refused(refused.Problem),
        DateRangeReading.Understood range => new WhenReading.Understood([MeetupTime.OnDay(range.First)])
        {
            Length = Duration.FromDays(Period.DaysBetween(range.First, range.Last) + 1),
        },
        _ => new WhenReading.Understood([MeetupTime.OnDay(context.Today)]),
    };
}
