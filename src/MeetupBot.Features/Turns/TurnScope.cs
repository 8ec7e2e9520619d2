using MeetupBot.Features.Cards;
using MeetupBot.Features.CheckIn;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Link;
using MeetupBot.Features.Organize;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Recap;
using MeetupBot.Features.Remind;
using MeetupBot.Features.Rsvps;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>What every act and every due item works with, in its transaction.</summary>
public sealed class TurnScope
{
    public TurnScope(Session session, Instant now, MeetupsOptions options)
    {
        Now = now;
        Options = options;
        Messenger = new Messenger(session, now, options);
        Desk = new MeetupDesk(session);
        Planner = new ReminderPlanner(session, now, options, Messenger);
        GuestBook = new GuestBook(session, now, Messenger, Planner, Desk);
        Canceller = new Canceller(session, now, Messenger, Planner, Desk);
        Decider = new Decider(session, now, Messenger, Planner, Desk);
        FollowUps = new FollowUpDesk(session, now, Messenger);
        CheckInDesk = new CheckInDesk(session, now, Messenger, FollowUps);
        LinkedCards = new LinkedCards(session, now, Messenger);
    }

    public Instant Now { get; }

    public MeetupsOptions Options { get; }

    /// <summary>Messages that follow.</summary>
    public Messenger Messenger { get; }

    public MeetupDesk Desk { get; }

    public ReminderPlanner Planner { get; }

    public GuestBook GuestBook { get; }

    public Decider Decider { get; }

    public Canceller Canceller { get; }

    public LinkedCards LinkedCards { get; }

    /// <summary>The one way to be noted as there.</summary>
    public CheckInDesk CheckInDesk { get; }

    /// <summary>What follows a meetup.</summary>
    public FollowUpDesk FollowUps { get; }
}
