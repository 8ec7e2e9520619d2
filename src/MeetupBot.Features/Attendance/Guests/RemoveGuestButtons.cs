using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Rsvps;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Lets a host take people off the list, but no host of it.</summary>
internal sealed class RemoveGuestButtons(
    GuestPosts guestPosts,
    ManageAccessService manageAccessService,
    MeetupViewReader meetupViewReader,
    NameVisibilityReader nameVisibility,
    RsvpService rsvpService) : IButton
{
    public const string RemoveButton = "guests.remove";
    public const string ChosenMenu = "guests.remove.who";

    public static IReadOnlyList<string> Buttons { get; } = [RemoveButton, ChosenMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (manageAccessService.RefuseUnlessAnswerable(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var people = List(context, meetup);
        if (press.Action.Name == RemoveButton)
            return new Reply.Replace(Draw(context, meetup, people, null));
        var chosen = MemberMenu.Read(press, people).Chosen;
        if (chosen.Count == 0)
            return Refusals.Create(Words.MenuChanged, ManageButtons.DrawBack(meetup.Id));
        var done = Remove(context, meetup, chosen);
        return new Reply.Replace(Draw(context, meetup, List(context, meetup), done));
    }

    private IReadOnlyList<MemberEntry> List(InteractionContext context, Meetup meetup) => MemberMenu.ListEntries(
        nameVisibility.ReadFor(context.Caller.Id),
        [
            .. meetupViewReader.ReadGuests(meetup).Rsvps
                .Where(rsvp => rsvp.Status != RsvpStatus.Cant && !meetup.IsHost(rsvp.Member))
                .Select(rsvp => rsvp.Member),
        ]);

    private static Card Draw(InteractionContext context, Meetup meetup, IReadOnlyList<MemberEntry> people, string? done) => new(
    [
        new Block.Paragraph(done ?? (people.Count == 0 ? Words.NobodyToRemove : Words.RemoveHow)),
        .. MemberMenu.Draw(
            new(ChosenMenu, meetup.Id.Value), Words.WhomToRemove, people, new HashSet<MemberId>(), context.Capabilities.MenuOptions),
        new Block.Buttons(ManageButtons.DrawBack(meetup.Id)),
        Block.Footer.OfId(meetup.Id.Value),
    ])
    {
        Tone = done is null ? CardTone.Open : CardTone.Settled,
        Summary = Words.RemovePeople,
    };

    private string Remove(InteractionContext context, Meetup meetup, IReadOnlyList<MemberId> chosen)
    {
        var before = meetupViewReader.ReadGuests(meetup);
        var list = chosen.Aggregate(before, (guests, member) => guests.Remove(member).List);
        var promoted = list.With(RsvpStatus.Going).Select(rsvp => rsvp.Member)
            .Where(member => before[member] is { Status: RsvpStatus.Waitlisted }).ToList();
        rsvpService.Apply(meetup, before, new GuestListChange(list, null, promoted));
        foreach (var member in chosen)
            guestPosts.Tell(member, meetup, before[member]?.Status, context.Caller.Id, mayMention: false);
        var names = nameVisibility.ReadFor(context.Caller.Id);
        var removed = Words.RemovedFromList(Words.List(names.NamesOf(chosen)));
        return promoted.Count == 0 ? removed : removed + " " + Words.GotAPlace(Words.List(names.NamesOf(promoted)), promoted.Count);
    }
}
