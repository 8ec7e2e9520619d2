using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Rsvps;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Lets a host put people on the list. Somebody's own <em>can't</em> is never overruled.</summary>
internal sealed class AddGuestButtons(
    GuestPosts guestPosts,
    ManageAccessService manageAccessService,
    MeetupViewReader meetupViewReader,
    NamedGuestsReader namedGuestsReader,
    RsvpService rsvpService) : IButton
{
    public const string AddButton = "guests.add";
    public const string ChosenMenu = "guests.add.who";
    private const int Most = 10;

    public static IReadOnlyList<string> Buttons { get; } = [AddButton, ChosenMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (manageAccessService.RefuseUnlessAnswerable(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        if (press.Action.Name == AddButton)
            return new Reply.Replace(Draw(meetup, null));
        var chosen = namedGuestsReader.Read(context, press, meetup);
        if (chosen.Members.Count == 0)
            return Refusals.Create(chosen.Write(Words.OutsidersAnswer) ?? Words.NobodyNamed, ManageButtons.DrawBack(meetup.Id));
        return new Reply.Replace(Draw(meetup, Add(context, meetup, chosen)));
    }

    private static Card Draw(Meetup meetup, string? done) => new(
        new Block.Paragraph(done ?? Words.AddHow),
        new Block.Menu(new(ChosenMenu, meetup.Id.Value), Words.WhomToAdd, []) { Source = MenuSource.Members, Min = 1, Max = Most },
        new Block.Buttons(ManageButtons.DrawBack(meetup.Id)),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = done is null ? CardTone.Open : CardTone.Settled,
        Summary = Words.AddPeople,
    };

    private string Add(InteractionContext context, Meetup meetup, NamedGuests named)
    {
        var chosen = named.Members;
        var before = meetupViewReader.ReadGuests(meetup);
        var added = chosen.Where(member => before[member.Id] is null or { Status: RsvpStatus.Maybe }).ToList();
        var list = added.Aggregate(before, (guests, member) => guests.Answer(member.Id, RsvpStatus.Going).List);
        rsvpService.Apply(meetup, before, new GuestListChange(list, null, []));
        foreach (var member in added)
            guestPosts.Tell(member.Id, meetup, before[member.Id]?.Status, context.Caller.Id, mayMention: true);
        var said = new[]
        {
            Say(Words.AddedGoing, added.Where(member => list[member.Id] is { Status: RsvpStatus.Going })),
            Say(Words.AddedWaiting, added.Where(member => list[member.Id] is { Status: RsvpStatus.Waitlisted })),
            Say(Words.AlreadyOnList, chosen.Where(member => before[member.Id] is { Status: RsvpStatus.Going or RsvpStatus.Waitlisted })),
            Say(Words.SaidCantThemselves, chosen.Where(member => before[member.Id] is { Status: RsvpStatus.Cant })),
            named.Write(Words.OutsidersAnswer),
        };
        return string.Join(' ', said.OfType<string>());
    }

    private static string? Say(Func<string, int, string> sentence, IEnumerable<Member> members)
    {
        List<string> names = [.. members.Select(member => member.Name!)];
        return names.Count == 0 ? null : sentence(Words.List(names), names.Count);
    }
}
