using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Names co-hosts, and lets them step down.</summary>
internal sealed class CoHostButtons(
    GuestNoticeCard guestNoticeCard,
    HostService hostService,
    ManageAccessService manageAccessService,
    NamedGuestsReader namedGuestsReader,
    NameVisibilityReader nameVisibility,
    Notifier notifier) : IButton
{
    public const string CoHostsButton = "hosts";
    public const string AddMenu = "hosts.add";
    public const string RemoveMenu = "hosts.remove";
    public const string LeaveButton = "hosts.leave";

    public static IReadOnlyList<string> Buttons { get; } = [CoHostsButton, AddMenu, RemoveMenu, LeaveButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (manageAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        return press.Action.Name switch
        {
            LeaveButton => Leave(context, meetup),
            AddMenu => Add(context, meetup, namedGuestsReader.Read(context, press, meetup)),
            RemoveMenu => Remove(context, meetup, MemberMenu.Read(press, List(context, meetup)).Chosen),
            _ => new Reply.Replace(Draw(context, meetup, null)),
        };
    }

    private IReadOnlyList<MemberEntry> List(InteractionContext context, Meetup meetup) =>
        MemberMenu.ListEntries(nameVisibility.ReadFor(context.Caller.Id), meetup.CoHosts);

    private Card Draw(InteractionContext context, Meetup meetup, string? done)
    {
        var people = List(context, meetup);
        var now = people.Count == 0 ? Words.NoCoHosts : Words.CoHostsAre(Words.List([.. people.Select(one => one.Name)]));
        return new Card(
        [
            new Block.Paragraph(done ?? now + " " + Words.CoHostsHow),
            new Block.Menu(new(AddMenu, meetup.Id.Value), Words.WhomToMakeCoHost, [])
            {
                Source = MenuSource.Members,
                Min = 1,
                Max = Meetup.MostCoHosts,
            },
            .. MemberMenu.Draw(new(RemoveMenu, meetup.Id.Value), Words.WhomToStepDown, people, new HashSet<MemberId>(), context.Capabilities.MenuOptions),
            new Block.Buttons(ManageButtons.DrawBack(meetup.Id)),
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Tone = done is null ? CardTone.Open : CardTone.Settled,
            Summary = Words.CoHosts,
        };
    }

    private Reply Add(InteractionContext context, Meetup meetup, NamedGuests chosen)
    {
        var added = chosen.Members.Where(member => !meetup.IsHost(member.Id)).ToList();
        var leftOut = chosen.Write(Words.OutsidersHost);
        if (added.Count == 0)
            return Refusals.Create(
                leftOut ?? (chosen.Members.Count == 0 ? Words.NobodyNamed : Words.AlreadyHosts), ManageButtons.DrawBack(meetup.Id));
        if (meetup.CoHosts.Count + added.Count > Meetup.MostCoHosts)
            return Refusals.Create(Words.MostCoHosts(Meetup.MostCoHosts), ManageButtons.DrawBack(meetup.Id));
        var hosted = hostService.SetCoHosts(meetup, [.. meetup.CoHosts, .. added.Select(member => member.Id)]);
        foreach (var member in added)
            Tell(member.Id, hosted, was: false);
        var done = Words.CoHostsNow(Words.List([.. added.Select(member => member.Name!)]), added.Count);
        return new Reply.Replace(Draw(context, hosted, leftOut is null ? done : done + " " + leftOut));
    }

    private Reply Remove(InteractionContext context, Meetup meetup, IReadOnlyList<MemberId> chosen)
    {
        if (chosen.Count == 0)
            return Refusals.Create(Words.MenuChanged, ManageButtons.DrawBack(meetup.Id));
        var names = Words.List(nameVisibility.ReadFor(context.Caller.Id).NamesOf(chosen));
        var hosted = hostService.SetCoHosts(meetup, [.. meetup.CoHosts.Except(chosen)]);
        // Who steps down has decided it themselves.
        var others = chosen.Where(member => member != context.Caller.Id).ToList();
        foreach (var member in others)
            Tell(member, hosted, was: true);
        return new Reply.Replace(Draw(context, hosted, Words.CoHostsGone(names, chosen.Count, others.Count > 0)));
    }

    private void Tell(MemberId member, Meetup hosted, bool was) => notifier.Notify(member, new Notification(null, hosted)
    {
        Apart = CoHostTopic.Apart,
        Fact = CoHostTopic.Write(was),
        MayMention = false,
    });

    /// <summary>The co-host's own decision. Its organizer is told.</summary>
    private Reply Leave(InteractionContext context, Meetup meetup)
    {
        if (!meetup.CoHosts.Contains(context.Caller.Id))
            return Refusals.Create(Words.NotACoHost);
        var hosted = hostService.SetCoHosts(meetup, [.. meetup.CoHosts.Where(member => member != context.Caller.Id)]);
        var name = context.Caller.Member.Name ?? Words.FormerMember;
        notifier.Notify(hosted.Organizer, new Notification(guestNoticeCard.DrawNews(hosted, Words.DeclinedCoHost(name), "."), hosted)
        {
            MayMention = false,
            Names = [context.Caller.Id],
        });
        return new Reply.Replace(new Card(new Block.Paragraph(Words.NoCoHostAnyMore), Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
