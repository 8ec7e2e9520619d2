using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Decides how long a poll stays open and schedules its close.</summary>
internal sealed class PollScheduleService(
    DecideService decideService,
    MeetupsOptions options,
    MeetupCardPosts meetupCardPosts,
    Session session)
{
    /// <summary>The share of the open time, at its end, in which unfinished voters are reminded.</summary>
    private const double NudgeShare = 0.25;

    private static readonly Duration LongestNudge = Duration.FromHours(6);

    /// <summary>When the poll closes: never after its first time can no longer be chosen.</summary>
    public static Instant ClosesAt(IEnumerable<MeetupTime> times, DateTimeZone zone, Duration length, Instant wanted, Instant now) =>
        Instant.Min(wanted, times.Min(time => ChoiceDeadlineRule.FindDeadline(time, zone, length, now)));

    /// <summary>Whether the poll takes votes. A poll that closed without a time does not until it is kept open.</summary>
    public static bool IsOpen(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Polling, PollClosesAt: { } closes } && closes > now;

    public void ScheduleClose(Meetup meetup, Instant now)
    {
        var closes = meetup.PollClosesAt!.Value;
        session.Due.Schedule(new DueItem
        {
            Kind = ClosePollJob.Kind,
            Key = $"{ClosePollJob.Kind}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = closes,
        });
        var nudge = closes - Duration.Min(LongestNudge, (closes - now) * NudgeShare);
        session.Due.Schedule(new DueItem
        {
            Kind = JobKinds.PollNudge,
            Key = $"{JobKinds.PollNudge}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = nudge,
        });
        // Named members are asked at the same time.
        session.Due.Move(meetup.Id, JobKinds.PollNudge, nudge);
    }

    public Reply KeepOpen(InteractionContext context, Meetup meetup, Poll poll)
    {
        var ahead = poll.Options.Where(option => decideService.IsAhead(meetup, option)).Select(option => option.Time).ToList();
        if (ahead.Count == 0)
            return Refusals.Create(Words.WhatNowPast);
        var open = meetup with
        {
            PollClosesAt = ClosesAt(ahead, meetup.Zone, meetup.Duration, context.Now + options.PollClosesAfter, context.Now),
        };
        session.Meetups.Update(open);
        ScheduleClose(open, context.Now);
        meetupCardPosts.RefreshCards(open.Id);
        return new Reply.Replace(new Card(new Block.Paragraph(Words.OpenUntil + context.Phrases.Until(open.PollClosesAt!.Value) + ".")));
    }
}
