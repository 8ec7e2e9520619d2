using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Lets a host tick the names of those who are there.</summary>
internal sealed class HostTickButtons(
    CheckInService checkInService,
    HostTickService hostTickService,
    MeetupViewReader meetupViewReader,
    NameVisibilityReader nameVisibility,
    Session session) : IButton
{
    public const string TickMenu = "here.menu";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.HereTick, TickMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (hostTickService.RefuseUnlessOpen(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var people = People(context, meetup);
        if (press.Action.Name == ButtonNames.HereTick)
            return new Reply.Private(Card(context, meetup, people, RichText.Empty));
        var said = Tick(context, meetup, MemberMenu.Read(press, people));
        return new Reply.Replace(Card(context, meetup, people, said));
    }

    /// <summary>Everyone who answered, whatever the answer, and everyone who came without one.</summary>
    private IReadOnlyList<MemberEntry> People(InteractionContext context, Meetup meetup)
    {
        var known = meetupViewReader.ReadGuests(meetup).Rsvps.Select(rsvp => rsvp.Member)
            .Union(session.Attendance.Find(meetup.Id).Said.Select(said => said.Member))
            .Append(meetup.Organizer).Distinct().ToList();
        return MemberMenu.ListEntries(nameVisibility.ReadFor(context.Caller.Id), known);
    }

    /// <returns>The names that could not be ticked, as a message.</returns>
    private RichText Tick(InteractionContext context, Meetup meetup, MenuReading reading)
    {
        var refused = reading.Chosen
            .Where(member => checkInService.Arrive(meetup, member, context.Caller.Id, byOrganizer: true) == Arrival.SaidAbsent)
            .ToList();
        var said = session.Attendance.Find(meetup.Id);
        var kept = new List<MemberId>();
        foreach (var member in reading.Unchosen.Where(member => said[member] is { State: AttendanceState.Here }))
        {
            // A host cannot remove a member's own check-in.
            if (said[member]!.IsOwnWord && member != context.Caller.Id)
                kept.Add(member);
            else
                checkInService.TakeBack(meetup, member);
        }

        var visibility = nameVisibility.ReadFor(context.Caller.Id);
        return RichText.Join(" ",
        [
            refused.Count == 0 ? null : Words.SaidAbsentThemselves(Words.List(visibility.NamesOf(refused))),
            kept.Count == 0 ? null : Words.SaidHereThemselves(Words.List(visibility.NamesOf(kept))),
        ]);
    }

    private Card Card(InteractionContext context, Meetup meetup, IReadOnlyList<MemberEntry> people, RichText notes)
    {
        var here = session.Attendance.Find(meetup.Id).Here.ToHashSet();
        var names = people.Where(person => here.Contains(person.Id)).Select(person => person.Name).ToList();
        var text = RichText.Join(
            " ", [[Words.TickedSoFar, new Span.Strong(meetup.Title), ": ", Words.NamesFirst(names), "."], notes, Words.TickHow]);
        return new Card(
        [
            new Block.Paragraph(text),
            .. MemberMenu.Draw(new(TickMenu, meetup.Id.Value), Words.WhoIsHere, people, here, context.Capabilities.MenuOptions),
            .. AbsenceButtons.DrawButton(context, meetup) is { } absence ? new[] { new Block.Buttons(absence) } : [],
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Tone = CardTone.Open,
            Summary = Words.WhoIsHere,
        };
    }
}
