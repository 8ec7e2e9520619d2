using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>
/// One member's reminder of one meetup, by direct message; the day before with who else is coming. Earlier ones shrink to a line.
/// </summary>
internal sealed class RemindMemberJob(
    EffectiveSettings settings,
    ReminderLog log,
    MeetupViewReader meetupViewReader,
    Notifier notifier,
    ReminderLinePosts reminderLinePosts,
    ReminderViewReader reminderViewReader) : IJob<ReminderPayload>, IChecksPeople<ReminderPayload>
{
    public static string Kind => "remind.member";

    public static string Describe(string title) => $"Reminder of {title}";

    public static string DescribeDone(string title) => $"The reminder of {title} went out";

    public static ReminderPayload Read(string? payload) => ReminderPayload.Read(payload!);

    /// <summary>The reader, who may have left; the day before also those who are shown. Nearer to it, they were asked about then.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReminderPayload payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled, Time: not null } meetup || job.Item.MemberId is not { } reader)
            return [];
        return DayBeforeRule.Covers(meetup, job.Item.DueAt, settings.ZoneOf(reader, meetup))
            ? [reader, .. ReminderViewReader.ListOthersGoing(meetupViewReader.ReadGuests(meetup), reader)]
            : [reader];
    }

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

        var zone = settings.ZoneOf(member, meetup);
        var news = reminderViewReader.Read(meetup, guests, member, job.Item.DueAt, zone);
        var view = meetupViewReader.ReadBriefly(meetup, guests, []);
        // "Tomorrow" is the reader's. The clock of a time is shown by the platform, and in plain text by the meetup's.
        var phrases = view.Phrases(job.Now, meetup.Time!.Value.IsWholeDay ? zone : null);
        var card = ReminderCard.DrawDirect(view, rsvp, news, job.IsLate, phrases);
        // Its time was planned around quiet hours already.
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, payload.Until)
        {
            InChannel = ReminderCard.DrawDirect(view, rsvp, news.ForChannel(), job.IsLate, phrases),
            Names = [.. news.Named.Select(named => named.Id)],
            Fact = ReminderTopic.WriteFact(meetup, rsvp.Status, news.Shown),
        });
        reminderLinePosts.ShrinkOf(meetup, member);
    }
}
