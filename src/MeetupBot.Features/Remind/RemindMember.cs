using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using NodaTime;

namespace MeetupBot.Features.Remind;

/// <summary>One member's reminder of one meetup, by direct message; the day before with who else is coming.</summary>
public sealed class RemindMember(ReminderLog log) : IChecksPeople
{
    public string Kind => DueKinds.RemindMember;

    public string Describe(string title) => $"Reminder of {title}";

    /// <summary>The day before people are shown; nearer to it, those were asked about then.</summary>
    public IReadOnlyList<MemberId> PeopleOf(DueTurn turn) =>
        turn.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup && turn.Item.MemberId is { } reader && DayBefore.Covers(span.Start, turn.Item.DueAt)
            ? new NewsDesk(turn.Session, meetup, turn.Scope.Desk.Guests(meetup), turn.Now).OthersGoing(reader)
            : [];

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup || turn.Item.MemberId is not { } member)
            return;
        var guests = turn.Scope.Desk.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going or RsvpStatus.Maybe } rsvp)
            return;
        var until = Until(turn);
        if (turn.Now >= until)
        {
            log.Missed(meetup.Id, turn.Item.DueAt, turn.Now);
            return;
        }

        var news = new NewsDesk(turn.Session, meetup, guests, turn.Now).Of(member, turn.Item.DueAt);
        var view = turn.Scope.Desk.Briefly(meetup, guests, []);
        var card = ReminderCard.Direct(view, rsvp, news, turn.IsLate, turn.Now);
        // Its time was planned around quiet hours already.
        turn.Scope.Messenger.Tell(member, new Telling(card, meetup, OutgoingPriority.Reminder, Urgency.AtOnce, until)
        {
            InChannel = news.IsPrivate ? ReminderCard.Direct(view, rsvp, news.ForChannel(), turn.IsLate, turn.Now) : null,
            Names = [.. news.Named.Select(named => named.Id)],
        });
    }

    internal static Instant Until(DueTurn turn) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(turn.Item.Payload!, CultureInfo.InvariantCulture));
}
