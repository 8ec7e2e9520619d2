using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One member's reminder of one meetup, by direct message; the day before with who else is coming.</summary>
internal sealed class RemindMemberJob(
    ReminderLog log,
    MeetupViewReader meetupViewReader,
    Notifier notifier,
    ReminderViewReader reminderViewReader) : IJob<ReminderPayload>, IChecksPeople<ReminderPayload>
{
    public static string Kind => "remind.member";

    public static string Describe(string title) => $"Reminder of {title}";

    public static ReminderPayload Read(string? payload) => ReminderPayload.Read(payload!);

    /// <summary>The day before people are shown; nearer to it, those were asked about then.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReminderPayload payload) =>
        job.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup && job.Item.MemberId is { } reader && DayBeforeRule.Covers(span.Start, job.Item.DueAt)
            ? ReminderViewReader.ListOthersGoing(meetupViewReader.ReadGuests(meetup), reader)
            : [];

    public void Run(JobContext job, ReminderPayload payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup || job.Item.MemberId is not { } member)
            return;
        var guests = meetupViewReader.ReadGuests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going or RsvpStatus.Maybe } rsvp)
            return;
        if (job.Now >= payload.Until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        var news = reminderViewReader.Read(meetup, guests, member, job.Item.DueAt);
        var view = meetupViewReader.ReadBriefly(meetup, guests, []);
        var card = ReminderCard.DrawDirect(view, rsvp, news, job.IsLate, job.Now);
        // Its time was planned around quiet hours already.
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, payload.Until)
        {
            InChannel = news.IsPrivate ? ReminderCard.DrawDirect(view, rsvp, news.ForChannel(), job.IsLate, job.Now) : null,
            Names = [.. news.Named.Select(named => named.Id)],
        });
    }
}
