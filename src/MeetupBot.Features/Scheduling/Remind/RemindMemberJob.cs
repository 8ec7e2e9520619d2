using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One member's reminder of one meetup, by direct message; the day before with who else is coming.</summary>
internal sealed class RemindMemberJob(ReminderLog log, MeetupViews meetupViews, Notifier notifier, ReminderContents reminderContents) : IJob<ReminderEnd>, IChecksPeople<ReminderEnd>
{
    public static string Kind => JobKinds.RemindMember;

    public static string Describe(string title) => $"Reminder of {title}";

    public static ReminderEnd Read(string? payload) => ReminderEnd.Read(payload!);

    /// <summary>The day before people are shown; nearer to it, those were asked about then.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReminderEnd payload) =>
        job.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup && job.Item.MemberId is { } reader && DayBefore.Covers(span.Start, job.Item.DueAt)
            ? ReminderContents.OthersGoing(meetupViews.Guests(meetup), reader)
            : [];

    public void Run(JobContext job, ReminderEnd payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup || job.Item.MemberId is not { } member)
            return;
        var guests = meetupViews.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going or RsvpStatus.Maybe } rsvp)
            return;
        if (job.Now >= payload.Until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        var news = reminderContents.Of(meetup, guests, member, job.Item.DueAt);
        var view = meetupViews.Briefly(meetup, guests, []);
        var card = ReminderCard.Direct(view, rsvp, news, job.IsLate, job.Now);
        // Its time was planned around quiet hours already.
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, payload.Until)
        {
            InChannel = news.IsPrivate ? ReminderCard.Direct(view, rsvp, news.ForChannel(), job.IsLate, job.Now) : null,
            Names = [.. news.Named.Select(named => named.Id)],
        });
    }
}
