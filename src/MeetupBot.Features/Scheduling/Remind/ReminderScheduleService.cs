using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Keeps a meetup's due reminders in line with its time, its guests and their settings.</summary>
/// <remarks>
/// When reminders are due is a setting: of the member, else of the community, else the default in <see cref="MeetupsOptions"/>, which has a
/// second reminder two hours before the start. Of a whole day the hours are those of <see cref="ReminderPlan.ForWholeDay"/>.
/// </remarks>
internal sealed class ReminderScheduleService(Session session, IClock clock, EffectiveSettings settings)
{
    /// <summary>The beginning of the kinds of both reminders, and of what shrinks them.</summary>
    private const string ReminderKinds = "remind.";

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Schedules all reminders, the check-in, the beginning and the end of a scheduled meetup.</summary>
    public void Plan(Meetup meetup)
    {
        session.Due.CancelFor(meetup.Id, ReminderKinds);
        session.Due.CancelFor(meetup.Id, StillComingJob.Kind);
        PlanChannel(meetup);
        foreach (var rsvp in session.Rsvps.Find(meetup).Rsvps)
            Add(meetup, rsvp);
        session.Due.Schedule(new DueItem
        {
            Kind = JobKinds.MeetupOver,
            Key = $"{JobKinds.MeetupOver}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = meetup.OverAt!.Value,
        });
        PlanCheckIn(meetup);
        PlanBeginning(meetup);
    }

    /// <summary>Plans all upcoming meetups again after a change of zone, reminders or quiet hours.</summary>
    public void PlanAll(CommunityId community)
    {
        foreach (var meetup in session.Meetups.AllUpcoming(community, _now).Where(meetup => meetup.State == MeetupState.Scheduled))
            Plan(meetup);
    }

    /// <summary>Plans one member's reminders again after their answer changed.</summary>
    public void PlanFor(Meetup meetup, Rsvp rsvp)
    {
        Forget(meetup.Id, rsvp.Member);
        Add(meetup, rsvp);
    }

    public void Forget(MeetupId meetup, MemberId member)
    {
        session.Due.CancelFor(meetup, RemindMemberJob.Kind, member);
        session.Due.CancelFor(meetup, StillComingJob.Kind, member);
    }

    /// <summary>Cancels queued reminders, because they name a time that no longer holds.</summary>
    public void TakeBack(MeetupId meetup)
    {
        session.Outbox.CancelFor(meetup, OutboxKinds.DirectReminder);
        session.Outbox.CancelFor(meetup, OutboxKinds.PostReminder);
        session.Outbox.CancelFor(meetup, CardKinds.Reminder);
    }

    /// <summary>Cancels everything that is due or queued for the meetup, but for the news of it.</summary>
    public void Clear(MeetupId meetup)
    {
        session.Due.CancelFor(meetup, "");
        session.Outbox.CancelFor(meetup, OutboxKinds.Direct);
        session.Outbox.CancelFor(meetup, OutboxKinds.Post);
        session.Outbox.CancelFor(meetup, CardKinds.Reminder);
    }

    /// <summary>Schedules the opening of check-in. Inside the window no job is needed: a redrawn card takes check-ins.</summary>
    private void PlanCheckIn(Meetup meetup)
    {
        var key = $"{JobKinds.CheckInOpens}:{meetup.Id}";
        var opens = CheckInWindow.Of(meetup)!.Value.Start;
        if (opens > _now && meetup.Introduction is null)
            session.Due.Schedule(new DueItem { Kind = JobKinds.CheckInOpens, Key = key, MeetupId = meetup.Id, DueAt = opens });
        else
            session.Due.Cancel(key);
    }

    private void PlanBeginning(Meetup meetup)
    {
        if (meetup.Time!.Value.Start is { } start && start > _now)
            session.Due.Schedule(new DueItem { Kind = MeetupBeginsJob.Kind, Key = $"{MeetupBeginsJob.Kind}:{meetup.Id}", MeetupId = meetup.Id, DueAt = start });
    }

    private void PlanChannel(Meetup meetup)
    {
        var offsets = settings.RemindersOf(meetup.Community);
        // Of a whole day no hour is near, so that even a channel can wait until people are up.
        var quiet = meetup.Time!.Value.IsWholeDay ? settings.QuietHoursOf(meetup.Community) : null;
        foreach (var reminder in ListPlanned(meetup, offsets, quiet, meetup.Zone))
            Schedule(RemindChannelJob.Kind, meetup, null, reminder);
    }

    private IReadOnlyList<PlannedReminder> ListPlanned(Meetup meetup, ReminderOffsets offsets, QuietHours? quiet, DateTimeZone zone) =>
        meetup.Time is { Day: { } day }
            ? ReminderPlan.ForWholeDay(day, meetup.Zone, offsets, _now, quiet, zone)
            : ReminderPlan.For(meetup.Span!.Value.Start, offsets, _now, quiet, zone);

    private void Add(Meetup meetup, Rsvp rsvp)
    {
        if (rsvp.Status is not (RsvpStatus.Going or RsvpStatus.Maybe) || session.Members.Find(rsvp.Member) is not { } member)
            return;
        var offsets = settings.RemindersOf(member);
        var (quiet, zone) = (settings.QuietHoursOf(member), settings.ZoneOf(member));
        var planned = ListPlanned(meetup, offsets, quiet, zone);
        foreach (var reminder in planned)
            Schedule(RemindMemberJob.Kind, meetup, rsvp.Member, reminder);
        // A reminder on the day before already asks this question.
        if (rsvp.Status != RsvpStatus.Going || meetup.Capacity is null
            || planned.Any(reminder => DayBeforeRule.Covers(meetup, reminder.DueAt, zone)))
            return;
        if (FindQuestion(meetup, quiet, zone) is { } question)
            Schedule(StillComingJob.Kind, meetup, rsvp.Member, question);
    }

    /// <summary>When to ask who gets no reminder on the day before whether they still come; null when that has passed.</summary>
    private PlannedReminder? FindQuestion(Meetup meetup, QuietHours? quiet, DateTimeZone zone)
    {
        if (meetup.Time is { IsWholeDay: true })
            return ListPlanned(meetup, ReminderOffsets.Create([DayBeforeRule.Ahead]), quiet, zone) is [var evening] ? evening : null;
        var start = meetup.Span!.Value.Start;
        var asked = quiet?.After(start - DayBeforeRule.Ahead, zone) ?? start - DayBeforeRule.Ahead;
        return asked > _now && asked < start ? new PlannedReminder(DayBeforeRule.Ahead, asked, start) : null;
    }

    private void Schedule(string kind, Meetup meetup, MemberId? member, PlannedReminder reminder) => session.Due.Schedule(new DueItem
    {
        Kind = kind,
        Key = string.Create(CultureInfo.InvariantCulture, $"{kind}:{meetup.Id}:{member?.Value}:{(long)reminder.Offset.TotalSeconds}"),
        MeetupId = meetup.Id,
        MemberId = member,
        DueAt = reminder.DueAt,
        Payload = new ReminderPayload(reminder.Until).Text,
    });
}
