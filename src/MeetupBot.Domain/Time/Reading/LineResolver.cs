using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns one way to read a line into times, or says why there are none.</summary>
/// <param name="anchor">The meetup that is edited; null where times stand for themselves.</param>
/// <param name="nameOf">What the text says between two tokens.</param>
internal sealed class LineResolver(ReadingContext context, ParseErrors errors, Anchor? anchor, MeetupTime? firstTime, Func<int, int, string> nameOf)
{
    private const double MostDaysBefore = 366 * WhenLimits.MostYearsAhead;

    private readonly DayFinder _finder = new(context.Today, anchor?.DateIn(context.Zone) ?? context.Today, errors);

    /// <summary>The ways to tie the days of a line to the calendar.</summary>
    public IReadOnlyList<List<Member>> WaysOf(IReadOnlyList<Member> typed)
    {
        var linked = MemberLinker.Link(firstTime is null && anchor is null ? typed : [.. Dated(typed)]);
        return anchor is null ? WeekdaysBeside.WaysOf(linked) : [linked];
    }

    /// <param name="members">One way to tie the days of a line to the calendar.</param>
    /// <param name="way">Which of the ways to choose the halves of the day is taken.</param>
    public Resolution Resolve(List<Member> members, int way)
    {
        var resolution = new Resolution();
        AddRemarks(resolution, members);
        var isTwelveHour = context.IsTwelveHour && !members.Any(member => member.Clock?.IsTwentyFourHour == true && member.ClockEnd is null);
        var chooser = new ClockChooser(isTwelveHour, context.GivenDuration);
        var resolver = new BlockResolver(context, errors, anchor, firstTime, _finder, chooser, nameOf);
        foreach (var block in BlockBuilder.Build(members))
        {
            resolver.Resolve(block, resolution, way);
            if (resolution.Error is not null)
                return resolution;
        }

        return resolution;
    }

    /// <summary>
    /// "2 days before at noon", "2 days before, 6pm", and of what is edited "the next day at noon", "that morning": on that day, at that time of day.
    /// </summary>
    private IEnumerable<Member> Dated(IReadOnlyList<Member> typed)
    {
        for (var i = 0; i < typed.Count; i++)
        {
            var member = typed[i];
            var (counted, sign) = anchor is null ? (member.BeforeStart, -1) : (member.Move, member.MoveSign);
            if (counted is { RoughDays: < MostDaysBefore } && counted.Elapsed == Duration.Zero)
            {
                var clock = member.HasClock || member.IsUntil ? member : i + 1 < typed.Count && typed[i + 1] is { HasClock: true, HasDay: false } next ? next : null;
                if (clock is not null)
                {
                    var date = (anchor?.DateIn(context.Zone) ?? firstTime!.Value.DateIn(context.Zone)).PlusMonths(sign * counted.Months).PlusDays(sign * counted.Days);
                    i += ReferenceEquals(clock, member) ? 0 : 1;
                    member = clock with { BeforeStart = null, Move = null, Date = DateOf(date), Start = member.Start, IsClockFirst = false };
                }
            }

            if (member.Base is DayBase.BesideWeekday beside && (anchor?.Time ?? firstTime) is { } from)
                member = member with { Base = null, Date = DateOf(from.DateIn(context.Zone)), NextTo = beside.NextTo };
            yield return member;
        }
    }

    private static DateSpec DateOf(LocalDate date) => new(date.Year, date.Month, date.Day);

    private void AddRemarks(Resolution resolution, List<Member> members)
    {
        foreach (var member in members.Where(member => member.IsApproximate))
            resolution.Remarks.Add(new TimeRemark(TimeRemarkKind.Approximate, nameOf(member.Start, member.End)));
        foreach (var member in members.Where(member => member is { Part: not null, PartEnd: null, Clock: null, ClockEnd: null, Step: null, IsApproximate: false }))
            resolution.Remarks.Add(new TimeRemark(TimeRemarkKind.PartOfDay, nameOf(member.Start, member.End)));
    }
}
