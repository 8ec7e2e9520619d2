using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Lets a host tick the names of those who were going and did not come.</summary>
internal sealed class AbsenceButtons(
    CheckInService checkInService,
    HostTickService hostTickService,
    MeetupViewReader meetupViewReader,
    NameVisibilityReader nameVisibility,
    Session session) : IButton
{
    public const string AbsentButton = "here.absent";
    public const string AbsentMenu = "here.absent.menu";

    public static IReadOnlyList<string> Buttons { get; } = [AbsentButton, AbsentMenu];

    /// <summary>Nobody is absent before the start.</summary>
    public static Button? DrawButton(InteractionContext context, Meetup meetup) => context.Now >= meetup.Span?.Start
        ? new Button(Words.TickAbsent, new(AbsentButton, meetup.Id.Value))
        : null;

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (hostTickService.RefuseUnlessOpen(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var people = People(context, meetup);
        if (press.Action.Name == AbsentMenu)
            Tick(context, meetup, MemberMenu.Read(press, people));
        return new Reply.Replace(Draw(context, meetup, people));
    }

    /// <summary>Everyone who was going, and everyone ticked before. What people said of themselves is not a host's to change.</summary>
    private IReadOnlyList<MemberEntry> People(InteractionContext context, Meetup meetup)
    {
        var said = session.Attendance.Find(meetup.Id);
        var known = meetupViewReader.ReadGuests(meetup).With(RsvpStatus.Going).Select(rsvp => rsvp.Member)
            .Union(said.Said.Where(one => one.State == AttendanceState.Absent).Select(one => one.Member))
            .Where(member => said[member] is not { IsOwnWord: true });
        return MemberMenu.ListEntries(nameVisibility.ReadFor(context.Caller.Id), [.. known]);
    }

    private void Tick(InteractionContext context, Meetup meetup, MenuReading reading)
    {
        foreach (var member in reading.Chosen)
            checkInService.SayAbsent(meetup, member, context.Caller.Id);
        foreach (var member in reading.Unchosen)
            checkInService.TakeBackAbsence(meetup, member);
    }

    private Card Draw(InteractionContext context, Meetup meetup, IReadOnlyList<MemberEntry> people)
    {
        var said = session.Attendance.Find(meetup.Id);
        IReadOnlySet<MemberId> absent = people.Select(person => person.Id).Where(said.IsAbsent).ToHashSet();
        var names = people.Where(person => absent.Contains(person.Id)).Select(person => person.Name).ToList();
        return new Card(
        [
            new Block.Paragraph([Words.NotAt, new Span.Strong(meetup.Title), $": {Words.NamesFirst(names)}. {Words.TickAbsentHow}"]),
            .. MemberMenu.Draw(new(AbsentMenu, meetup.Id.Value), Words.WhoDidNotCome, people, absent, context.Capabilities.MenuOptions),
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Tone = CardTone.Open,
            Summary = Words.WhoDidNotCome,
        };
    }
}
