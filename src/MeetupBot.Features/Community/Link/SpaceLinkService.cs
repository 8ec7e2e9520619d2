using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

/// <summary>Links the caller's space with the space where the code was made, and updates everything that depends on it.</summary>
internal sealed class SpaceLinkService(
    InteractionContext context,
    CoffeeScheduleService coffeeScheduleService,
    LinkedCardPosts linkedCardPosts,
    Notifier notifier,
    ReminderScheduleService reminderScheduleService,
    Session session)
{
    public Card Link(LinkCode code)
    {
        var first = session.Communities.FindSpace(code.SpaceId)!;
        var second = context.Caller.Space;
        session.Links.Link(first.CommunityId, second.CommunityId, code.MemberId, context.Caller.Id);
        reminderScheduleService.PlanAll(second.CommunityId);
        coffeeScheduleService.Plan(first.CommunityId);
        var spaces = session.Communities.Spaces(first.CommunityId).Where(space => space.LeftAt is null).ToList();
        foreach (var space in spaces)
            linkedCardPosts.CatchUp(space);
        notifier.Notify(code.MemberId, new Notification(LinkedCard(first, second), Urgency: Urgency.AtOnce));
        var without = spaces.Where(space => space.AnnounceChannel is null).ToList();
        return new Card(
        [
            new Block.Paragraph(Words.SpacesLinked(SpaceText.WriteList(spaces), SpaceText.Write(first))),
            .. without.Count == 0 ? Array.Empty<Block>() : [new Block.Paragraph(Words.NoAnnounceChannel(SpaceText.WriteList(without)))],
            new Block.Paragraph(Words.SpacesUndo),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.Linked,
        };
    }

    private static Card LinkedCard(Space first, Space second) => new(
        new Block.Paragraph(Words.SpaceJoined(SpaceText.Write(second), SpaceText.Write(first))),
        new Block.Paragraph(Words.SpacesUndo))
    {
        Tone = CardTone.Settled,
        Summary = Words.Linked,
    };
}
