using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Storage;
using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One member's reminder of one meetup, by direct message; the day before with who else is coming.</summary>
internal sealed class RemindMember(ReminderLog log, MeetupDesk desk, Notifier notifier, NewsDesk newsDesk) : IChecksPeople
{
    public static string Kind => JobKinds.RemindMember;

    public static string Describe(string title) => $"Reminder of {title}";

    /// <summary>The day before people are shown; nearer to it, those were asked about then.</summary>
    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) =>
        turn.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup && turn.Item.MemberId is { } reader && DayBefore.Covers(span.Start, turn.Item.DueAt)
            ? NewsDesk.OthersGoing(desk.Guests(meetup), reader)
            : [];

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup || turn.Item.MemberId is not { } member)
            return;
        var guests = desk.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going or RsvpStatus.Maybe } rsvp)
            return;
        var until = Until(turn);
        if (turn.Now >= until)
        {
            log.Missed(meetup.Id, turn.Item.DueAt, turn.Now);
            return;
        }

        var news = newsDesk.Of(meetup, guests, member, turn.Item.DueAt);
        var view = desk.Briefly(meetup, guests, []);
        var card = ReminderCard.Direct(view, rsvp, news, turn.IsLate, turn.Now);
        // Its time was planned around quiet hours already.
        notifier.Notify(member, new Telling(card, meetup, OutgoingPriority.Reminder, Urgency.AtOnce, until)
        {
            InChannel = news.IsPrivate ? ReminderCard.Direct(view, rsvp, news.ForChannel(), turn.IsLate, turn.Now) : null,
            Names = [.. news.Named.Select(named => named.Id)],
        });
    }

    internal static Instant Until(DueTurn turn) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(turn.Item.Payload!, CultureInfo.InvariantCulture));
}
