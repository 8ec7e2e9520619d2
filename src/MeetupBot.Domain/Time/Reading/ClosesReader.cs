using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads the moment at which a poll closes, as <see cref="WhenReader"/> reads times.</summary>
/// <remarks>
/// A date without a time closes at 23:59, "tonight" too, and "before Sunday" at 23:59 of the day before. "2 days" says as
/// much as "in 2 days", "1 day before" counts back from the first time, "EOD" is 18:00, "end of the week" Sunday 23:59.
/// </remarks>
public static class ClosesReader
{
    private static readonly ClockSpec EndOfDay = new(23, 59, 0, ClockHalf.Known);
    private static readonly ClockSpec EndOfWork = new(18, 0, 0, ClockHalf.Known);

    /// <summary>Exactly one moment, never a whole day.</summary>
    /// <param name="firstTime">The poll's first time, for "1 day before"; null when none is known.</param>
    public static WhenReading Read(string? text, ReadingContext context, MeetupTime? firstTime = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(text ?? "", context with { Purpose = ReadingPurpose.Closing }, firstTime, isFix: false);
    }

    private static WhenReading Read(string text, ReadingContext context, MeetupTime? firstTime, bool isFix)
    {
        if (text.Length > WhenLimits.MostCharacters)
            return new WhenReading.Refused(ParseErrors.TooLong);
        var line = new LineReading(text, context, null, SaidBesides.BeforeStart | SaidBesides.Until, Complete) { FirstTime = firstTime };
        return ReadingMaker.Make(line, context, isOne: true, isFix ? null : other => Read(other, context, firstTime, isFix: true));
    }

    /// <summary>A date without a time of day closes at its end, unless a time stands beside it.</summary>
    private static IReadOnlyList<Member> Complete(IReadOnlyList<Member> members)
    {
        var hasClock = members.Any(member => member.HasClock && member.Part != DayPart.Night && !member.IsAllDay);
        return [.. members.Select(member => hasClock && member.EndOf is null ? member : Complete(member))];
    }

    private static Member Complete(Member member)
    {
        if (member.EndOf is { } unit)
            return EndOf(member, unit);
        if (member is { Clock: null, Part: DayPart.Night })
            return member with { Part = null, Clock = EndOfDay };
        if (member is not { HasDay: true, Clock: null, Part: null } || member.IsMoment)
            return member;
        // "before the weekend" is before its Saturday.
        if (member is { IsBefore: true, Weekday: null } && (member.Base is DayBase.Among { IsEndless: false } || member.Scope is Scope.OfWeek { IsWeekend: true }))
            member = member with { Base = null, Weekday = IsoDayOfWeek.Saturday };
        var closed = member with { Clock = EndOfDay, IsAllDay = false };
        return member.IsBefore ? closed with { AfterDays = member.AfterDays - 1 } : closed;
    }

    private static Member EndOf(Member member, AmountUnit unit)
    {
        var day = member.HasDay ? member : member with { Base = new DayBase.FromToday(0) };
        return unit switch
        {
            AmountUnit.Day => day with { EndOf = null, Clock = EndOfWork },
            AmountUnit.Week => member with { EndOf = null, Clock = EndOfDay, Weekday = IsoDayOfWeek.Sunday, Scope = member.Scope ?? new Scope.OfWeek(0) },
            _ => member with { EndOf = null, Clock = EndOfDay, Base = new DayBase.EndOfMonth(), Scope = member.Scope ?? new Scope.OfMonthAhead(0) },
        };
    }
}
