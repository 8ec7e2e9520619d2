using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Resolves a new end of a meetup that is edited, which keeps its start: "until 5pm", "ends at 17:00", "until Monday".</summary>
internal sealed class EndResolver(
    ReadingContext context, ParseErrors errors, Anchor anchor, DayResolver days, EntryMaker entries, ClockChooser chooser, Func<int, int, string> nameOf)
{
    private const string EndsFirst = "it ends before it begins.";

    /// <summary>"until 5pm", "until Sunday, 5pm".</summary>
    public void Resolve(Block block, Resolution resolution, int way)
    {
        var end = block.Own switch
        {
            [var only] => only,
            [{ HasClock: false } day, { HasDay: false, Clock: not null } clock] => day with { Clock = clock.Clock, ClockEnd = clock.ClockEnd, Part = clock.Part, Zone = clock.Zone, End = clock.End },
            _ => null,
        };
        if (end is null or { ClockEnd: not null } or { HasDayEnd: true })
            resolution.Error = errors.NotOne();
        else
            Resolve(end, resolution, way);
    }

    private void Resolve(Member member, Resolution resolution, int way)
    {
        if (anchor.Time.Day is { } first)
            AddDays(member, first, resolution);
        else
            AddMoment(member, anchor.Time.Start!.Value, resolution, way);
    }

    private void AddDays(Member member, LocalDate first, Resolution resolution)
    {
        var end = EndDate(member, first);
        if (member.HasClock || !member.HasDay)
            resolution.Error = Unclear(member, "a meetup of whole days ends on a day.");
        else if (end.Date is not { } last)
            resolution.Error = end.Error! with { Suggestions = [] };
        else if (last < first)
            resolution.Error = Unclear(member, EndsFirst);
        else
            Take(Duration.FromDays(Period.DaysBetween(first, last) + 1), resolution);
    }

    private void AddMoment(Member member, Instant start, Resolution resolution, int way)
    {
        var zone = member.Zone is { } typed ? entries.Zone(typed, start.InZone(context.Zone).Date) : context.Zone;
        var begins = start.InZone(zone).LocalDateTime;
        var day = member.HasDay ? EndDate(member, begins.Date) : FoundDay.On(begins.Date);
        var ends = Ends(member, begins.TimeOfDay);
        resolution.Ways = Math.Max(resolution.Ways, ends.Count);
        if (day.Date is not { } date)
            resolution.Error = day.Error! with { Suggestions = [] };
        else if (!member.HasClock)
            resolution.Error = Unclear(member, "it does not say at what time it ends on the last day.");
        else if (ends.Count == 0)
            resolution.Error = Unclear(member, "the hour is not one at which it may end.");
        else
            AddEnd(member, start, EntryMaker.At(date, ends[Math.Min(way, ends.Count - 1)]), zone, resolution);
    }

    private void AddEnd(Member member, Instant start, LocalDateTime ends, DateTimeZone zone, Resolution resolution)
    {
        var end = EntryMaker.Lenient(ends, zone);
        if (end <= start && !member.HasDay)
            end = EntryMaker.Lenient(ends.PlusDays(1), zone);
        if (end <= start)
            resolution.Error = Unclear(member, EndsFirst);
        else if (end <= context.Now)
            resolution.Error = entries.Past(ends, zone);
        else if (entries.IsTooFar(ends.Date))
            resolution.Error = errors.TooFar(nameOf(member.Start, member.End));
        else
            Take(end - start, resolution);
    }

    /// <summary>In seconds from midnight of the day on which it ends, or of the one on which it begins.</summary>
    private List<int> Ends(Member member, LocalTime begins)
    {
        if (member.Clock is not { } clock)
            return member.Part is { } part ? [ClockChooser.BeginningOf(part)] : [];
        return member.HasDay || member.Part is not null
            ? [.. chooser.Choose(clock, null, member.Part).Select(pick => pick.Start)]
            : [.. chooser.Choose(new ClockSpec(begins.Hour, begins.Minute, begins.Second, ClockHalf.Known), clock, null).Select(pick => pick.End!.Value)];
    }

    /// <summary>The first such day from the beginning on.</summary>
    private FoundDay EndDate(Member member, LocalDate from) => member is { Base: null, Scope: null, HasWeek: false, AfterDays: 0 }
        ? days.FindEnd(member with { WeekdayEnd = member.Weekday, DateEnd = member.Date }, from)
        : days.FindStart(member, _ => true);

    private void Take(Duration length, Resolution resolution) => entries.Take(new TimedEntry(anchor.Time, length, length), resolution);

    private ParseError Unclear(Member member, string why) => ParseErrors.Unclear(nameOf(member.Start, member.End), why);
}
