using MeetupBot.Application.Names;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>A host ticks the names of those who are there.</summary>
internal sealed class HostTicks(ArrivalText arrivalText, CheckInDesk checkInDesk, MeetupAccess meetupAccess, MeetupDesk desk, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.HereTick, Actions.HereMenu];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.NotHosted(turn, press.Action.Subject, Words.CheckInOthers, out var meetup) is { } refusal)
            return refusal;
        if (!HereButtons.CanTick(meetup, turn.Now))
            return Refusals.Say(arrivalText.Refusal(turn, meetup, WhyNot(turn, meetup)));
        var people = People(turn, meetup);
        if (press.Action.Name == Actions.HereTick)
            return new Reply.Private(Card(turn, meetup, people, RichText.Empty));
        var said = Tick(turn, meetup, MemberMenus.Read(press, people));
        return new Reply.Replace(Card(turn, meetup, people, said));
    }

    private static Arrival WhyNot(Turn turn, Meetup meetup) => meetup switch
    {
        { Introduction: not null } => Arrival.Unknown,
        { State: MeetupState.Cancelled } => Arrival.Cancelled,
        { State: MeetupState.Polling } => Arrival.NoTimeYet,
        _ => turn.Now < CheckInWindow.Of(meetup)!.Value.Start ? Arrival.TooEarly : Arrival.TooLate,
    };

    /// <summary>Everybody who answered, whatever they said, and who came without an answer.</summary>
    private IReadOnlyList<MemberEntry> People(Turn turn, Meetup meetup)
    {
        var known = desk.Guests(meetup).Rsvps.Select(rsvp => rsvp.Member)
            .Union(session.Attendance.Find(meetup.Id).Said.Select(said => said.Member))
            .Append(meetup.Organizer).Distinct().ToList();
        return MemberMenus.Entries(new Naming(session, turn.Caller.Id), known);
    }

    /// <returns>What could not be done.</returns>
    private RichText Tick(Turn turn, Meetup meetup, MenuReading reading)
    {
        var refused = reading.Chosen
            .Where(member => checkInDesk.Arrive(meetup, member, turn.Caller.Id, byOrganizer: true) == Arrival.SaidAbsent)
            .ToList();
        var said = session.Attendance.Find(meetup.Id);
        var kept = new List<MemberId>();
        foreach (var member in reading.Unchosen.Where(member => said[member] is { State: AttendanceState.Here }))
        {
            // Who checked in themselves is not sent away by a host.
            if (said[member]!.IsOwnWord && member != turn.Caller.Id)
                kept.Add(member);
            else
                checkInDesk.TakeBack(meetup, member);
        }

        var naming = new Naming(session, turn.Caller.Id);
        return RichText.Join(" ",
        [
            refused.Count == 0 ? null : Words.SaidAbsentThemselves(Words.List(naming.NamesOf(refused))),
            kept.Count == 0 ? null : Words.SaidHereThemselves(Words.List(naming.NamesOf(kept))),
        ]);
    }

    private Card Card(Turn turn, Meetup meetup, IReadOnlyList<MemberEntry> people, RichText notes)
    {
        var here = session.Attendance.Find(meetup.Id).Here.ToHashSet();
        var names = people.Where(person => here.Contains(person.Id)).Select(person => person.Name).ToList();
        var text = RichText.Join(" ", [[Words.TickedSoFar, new Span.Strong(meetup.Title), ": ", Words.NamesFirst(names), "."], notes, Words.TickHow]);
        return new Card(
        [
            new Block.Paragraph(text),
            .. MemberMenus.Of(new(Actions.HereMenu, meetup.Id.Value), Words.WhoIsHere, people, here, turn.Capabilities.MenuOptions),
            new Block.Small([new Span.Code(meetup.Id.Value)]),
        ])
        {
            Tone = CardTone.Open,
            Summary = Words.WhoIsHere,
        };
    }
}
