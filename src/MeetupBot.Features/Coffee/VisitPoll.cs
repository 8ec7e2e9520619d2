using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Consent;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Vote;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Features.Coffee;

/// <summary>The poll that comes of a visit: the visitor hosts, and everyone who wants to is asked which times work.</summary>
internal static class VisitPoll
{
    /// <summary>Of a stay this long, one time a day is enough to choose from.</summary>
    private const int LongStay = 3;

    private const int MostTimes = 10;

    private static readonly LocalTime Evening = new(18, 30);
    private static readonly LocalTime Noon = new(12, 30);

    /// <returns>Null where too little of the visit is left.</returns>
    public static MeetupId? Propose(Turn turn, ComponentInteraction press, Visit visit, IReadOnlyList<MemberId> wanting)
    {
        if (turn.Session.Members.Find(visit.MemberId) is not { Name: not null } visitor || Times(turn, visit) is not { Count: > 1 } times)
            return null;
        // The visitor proposes, whoever's press made it enough.
        var caller = turn.Caller with { Member = visitor, Zone = ZoneOf(turn), IsOrganizer = false };
        var asVisitor = new Turn(turn.Session, press, caller, turn.Capabilities, turn.Scope);
        var title = Words.Shorten(Words.CoffeeWithVisitor(visit.Area), Meetup.TitleLength);
        var proposal = new Proposal(title, times, Words.Shorten(visit.Area, Meetup.PlaceLength), null, null, null, null);
        var meetup = Proposer.Add(asVisitor, proposal, turn.Caller.Space.AnnounceChannel);
        turn.Session.Visits.SetMeetup(visit.Id, meetup.Id);
        foreach (var member in wanting.Append(visit.MemberId).Where(member => member != turn.Caller.Id))
            Ask(turn, meetup, member);
        return meetup.Id;
    }

    /// <summary>The poll's question with the caller's own answers; null: it is closed.</summary>
    public static Card? Question(Turn turn, MeetupId id) =>
        turn.Session.Meetups.Find(id) is { State: MeetupState.Polling } meetup && PollKeeper.IsOpen(meetup, turn.Now)
            ? CardFor(turn, meetup, turn.Caller.Id)
            : null;

    private static void Ask(Turn turn, Meetup meetup, MemberId member) => turn.Scope.Messenger.Tell(
        member, new Telling(CardFor(turn, meetup, member), meetup) { InChannel = CardFor(turn, meetup, null) });

    private static Card CardFor(Turn turn, Meetup meetup, MemberId? member)
    {
        var poll = turn.Session.Polls.Find(meetup.Id);
        var own = member is { } one ? poll.BallotOf(one) : Ballot.Blank(meetup.Organizer);
        var question = new RichText([new Span.Strong(meetup.Title)]) + Words.VisitPollIsOn;
        return AskCard.Of(question, meetup, poll, own, turn.Phrases with { Zone = meetup.Zone });
    }

    private static List<MeetupTime> Times(Turn turn, Visit visit)
    {
        var zone = ZoneOf(turn);
        var days = Enumerable.Range(0, Period.DaysBetween(visit.FirstDay, visit.LastDay) + 1).Select(visit.FirstDay.PlusDays).ToList();
        return [.. days
            .SelectMany(day => days.Count >= LongStay ? new[] { day.At(Evening) } : [day.At(Noon), day.At(Evening)])
            .Select(local => zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant())
            .Where(start => start > turn.Now)
            .Take(MostTimes)
            .Select(MeetupTime.At)];
    }

    private static DateTimeZone ZoneOf(Turn turn) => turn.Caller.Community.Zone ?? turn.Scope.Options.TimeZone;
}
