using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>What is worth saying about how a proposal was read, a short sentence each.</summary>
internal static class RemarkText
{
    /// <summary>Room for a handful of times in a sentence.</summary>
    private const int TimesLength = 200;

    public static IEnumerable<string> Write(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        if (proposal.Times.Any(time => !time.IsWholeDay))
            yield return WriteZone(context, meetup, proposal);
        foreach (var remark in WriteWithoutZone(context, meetup, proposal))
            yield return remark;
        if (proposal is { Closes: not null, Times.Count: 1 })
            yield return Words.ClosesNeedsPoll;
    }

    /// <summary>What was left out of the typed times, or taken for something else, and that hours were given to whole days.</summary>
    public static IEnumerable<string> WriteWithoutZone(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        if (proposal.DroppedPast > 0)
            yield return Words.WasOver(proposal.DroppedPast);
        foreach (var clock in WriteClocks(proposal.Remarks, context.Now))
            yield return clock;
        if (WritePartOfDay(meetup, proposal) is { } part)
            yield return part;
        foreach (var remark in proposal.Remarks.Where(remark => remark.Kind is not (TimeRemarkKind.ZoneRead or TimeRemarkKind.PartOfDay)))
            yield return Write(remark, context, meetup, proposal);
        if (proposal.Duration is { } length && length < Duration.FromDays(1) && proposal.Times.All(time => time.IsWholeDay))
            yield return Words.WholeDayHasNoClock(DurationText.Of(length));
    }

    /// <summary>What each typed clock shows, where it is not the meetup's: "“PST” is Los Angeles's clock: Fri 11 Dec 19:00 there."</summary>
    public static IEnumerable<string> WriteClocks(IEnumerable<TimeRemark> remarks, Instant now) => remarks
        .Where(remark => remark.Kind == TimeRemarkKind.ZoneRead)
        .GroupBy(remark => (remark.Text, Place: remark.Place!))
        .Select(clock => Words.ClockRead(
            clock.Key.Text,
            clock.Key.Place.Name,
            TimeOptionText.Join([.. clock.Select(remark => TimeText.Of(MeetupTime.At(remark.At!.Value), clock.Key.Place.Zone, now))], TimesLength)));

    /// <summary>
    /// The platform shows times on the clock of the reader's device. Unless that is known to be the meetup's, the meetup's clock is
    /// written out, because it is the one that was typed. It is too where a clock shows the same hour twice.
    /// </summary>
    private static string WriteZone(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        if (meetup.Zone.Equals(context.Caller.Member.PlatformZone) && !proposal.Times.Any(time => TimeText.IsTwice(time, meetup.Duration, meetup.Zone)))
            return Words.ReadIn(ZoneNames.TimeOf(meetup.Zone));
        var text = new TimeOptionText(meetup.Zone, context.Now);
        var times = proposal.Times.Where(time => !time.IsWholeDay).Select(time => text.Write(time, meetup.Duration)).ToList();
        return Words.ReadIn(ZoneNames.TimeOf(meetup.Zone), TimeOptionText.Join(times, TimesLength));
    }

    /// <summary>Which hour an evening was taken as. Where the times have several, they say it themselves.</summary>
    private static string? WritePartOfDay(Meetup meetup, Proposal proposal)
    {
        var typed = proposal.Remarks.Where(remark => remark.Kind == TimeRemarkKind.PartOfDay).Select(remark => remark.Text).Distinct().ToList();
        var clocks = proposal.Times.Select(time => time.Start is { } start ? TimeText.ClockTime(start, meetup.Zone) : "").Distinct().ToList();
        return typed.Count > 0 && clocks is [{ Length: > 0 } clock] ? Words.TakenAsClock(typed, clock) : null;
    }

    private static string Write(TimeRemark remark, InteractionContext context, Meetup meetup, Proposal proposal) => remark.Kind switch
    {
        TimeRemarkKind.Approximate when proposal.Times is [{ Start: { } start }] =>
            Words.TakenAsExactly(remark.Text, TimeText.ClockTime(start, meetup.Zone)),
        TimeRemarkKind.Approximate => Words.TakenAsExact(remark.Text),
        TimeRemarkKind.NextOne when proposal.Times is [var only] => Words.TakenAsNext(remark.Text, TimeText.Of(only, meetup.Zone, context.Now)),
        TimeRemarkKind.NextOne => Words.TakenAsNext(remark.Text),
        TimeRemarkKind.SomeEndsDropped => Words.SomeEndsDropped(DurationText.Of(meetup.Duration)),
        _ => Words.EndsDropped(DurationText.Of(meetup.Duration)),
    };
}
