using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Sends one member's reminder by direct message. The one on the day before also shows who else is coming.</summary>
internal sealed class RemindMemberJob(
    ReminderLog log,
    MeetupViews meetupViews,
    Notifier notifier,
    ReminderContents reminderContents) : IChecksPeople
{
    public static string Kind => JobKinds.RemindMember;

    public static string Describe(string title) => $"Reminder of {title}";

    /// <summary>Only the reminder on the day before shows people, so only that one checks them.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job) =>
        job.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup
        && job.Item.MemberId is { } reader && DayBefore.Covers(span.Start, job.Item.DueAt)
            ? ReminderContents.OthersGoing(meetupViews.Guests(meetup), reader)
            : [];

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup || job.Item.MemberId is not { } member)
            return;
        var guests = meetupViews.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going or RsvpStatus.Maybe } rsvp)
            return;
        var until = Until(job);
        if (job.Now >= until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        var news = reminderContents.Of(meetup, guests, member, job.Item.DueAt);
        var view = meetupViews.Briefly(meetup, guests, []);
        var card = ReminderCard.Direct(view, rsvp, news, job.IsLate, job.Now);
        // The due time already respects quiet hours.
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, until)
        {
            InChannel = news.IsPrivate ? ReminderCard.Direct(view, rsvp, news.ForChannel(), job.IsLate, job.Now) : null,
            Names = [.. news.Named.Select(named => named.Id)],
        });
    }

    internal static Instant Until(JobContext job) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(job.Item.Payload!, CultureInfo.InvariantCulture));
}
