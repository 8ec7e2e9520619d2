using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;
using NodaTime;

namespace MeetupBot.Features.Remind;

/// <summary>One member's reminder of one meetup, by direct message.</summary>
public sealed class RemindMember(ReminderLog log) : IDueJob
{
    public string Kind => DueKinds.RemindMember;

    public string Describe(string title) => $"Reminder of {title}";

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

        var notMet = NotMet(turn, guests, member);
        var view = turn.Scope.Desk.Briefly(meetup, guests, notMet);
        var card = ReminderCard.Direct(view, rsvp, notMet, turn.IsLate, turn.Now);
        // Its time was planned around quiet hours already.
        turn.Scope.Messenger.Tell(member, new Telling(card, meetup, OutgoingPriority.Reminder, Urgency.AtOnce, until)
        {
            // Whom somebody has not met is nobody else's business.
            InChannel = notMet.Count > 0 ? ReminderCard.Direct(view, rsvp, [], turn.IsLate, turn.Now) : null,
        });
    }

    internal static Instant Until(DueTurn turn) =>
        Instant.FromUnixTimeMilliseconds(long.Parse(turn.Item.Payload!, CultureInfo.InvariantCulture));

    /// <summary>Two who are going and whom the reader has not met.</summary>
    private static IReadOnlyList<MemberId> NotMet(DueTurn turn, GuestList guests, MemberId reader)
    {
        var going = guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member).Where(member => member != reader);
        var met = turn.Session.Encounters.Of(reader)
            .Select(encounter => encounter.LowMember == reader ? encounter.HighMember : encounter.LowMember)
            .ToHashSet();
        return [.. going.Where(member => !met.Contains(member)).Take(2)];
    }
}
