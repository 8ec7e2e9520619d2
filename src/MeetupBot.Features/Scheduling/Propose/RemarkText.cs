using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>What is worth saying about how a proposal was read, a short sentence each.</summary>
internal static class RemarkText
{
    public static IEnumerable<string> Write(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        if (proposal.Times.Any(time => !time.IsWholeDay) && proposal.Remarks.All(remark => remark.Kind != TimeRemarkKind.ZoneRead))
            yield return Words.ReadIn(meetup.Zone.Id);
        foreach (var remark in WriteReading(context, meetup, proposal))
            yield return remark;
        if (proposal.Duration is { } given && given < Duration.FromDays(1) && proposal.Times.All(time => time.IsWholeDay))
            yield return Words.WholeDayHasNoClock(DurationText.Of(given));
        if (proposal is { Closes: not null, Times.Count: 1 })
            yield return Words.ClosesNeedsPoll;
    }

    /// <summary>What was left out of the typed times, or taken for something else.</summary>
    public static IEnumerable<string> WriteReading(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        if (proposal.DroppedPast > 0)
            yield return Words.WasOver(proposal.DroppedPast);
        foreach (var remark in proposal.Remarks)
            yield return Write(remark, context, meetup, proposal);
    }

    private static string Write(TimeRemark remark, InteractionContext context, Meetup meetup, Proposal proposal) => remark.Kind switch
    {
        TimeRemarkKind.Approximate when proposal.Times is [{ Start: { } start }] =>
            Words.TakenAsExactly(remark.Text, TimeText.ClockTime(start, meetup.Zone)),
        TimeRemarkKind.Approximate => Words.TakenAsExact(remark.Text),
        TimeRemarkKind.NextOne when proposal.Times is [var only] => Words.TakenAsNext(remark.Text, TimeText.Of(only, meetup.Zone, context.Now)),
        TimeRemarkKind.NextOne => Words.TakenAsNext(remark.Text),
        TimeRemarkKind.ZoneRead => Words.ZoneReadAs(remark.Text),
        _ => Words.EndsDropped(DurationText.Of(meetup.Duration)),
    };
}
