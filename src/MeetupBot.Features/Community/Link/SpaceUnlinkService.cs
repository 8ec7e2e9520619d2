using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

/// <summary>
/// Removes the caller's space from its community. Members of both sides become two people again, and every card returns to its own
/// community.
/// </summary>
internal sealed class SpaceUnlinkService(
    InteractionContext context,
    CoffeeScheduleService coffeeScheduleService,
    LinkedCardPosts linkedCardPosts,
    OrganizerNewsJob organizerNewsJob,
    PersonMergeService personMergeService,
    ReminderScheduleService reminderScheduleService,
    Session session)
{
    public Card Unlink()
    {
        var space = context.Caller.Space;
        var leaving = space.CommunityId;
        var others = session.Communities.Linked(leaving).Where(other => other != leaving).ToList();
        var rest = session.Communities.Spaces(leaving).Where(other => other.CommunityId != leaving).ToList();
        var makers = session.Links.Makers(leaving);
        foreach (var member in session.Members.OnBothSides(leaving))
            personMergeService.Split(member, account => account.CommunityId == leaving);
        session.Links.Leave(leaving);
        // The remaining spaces are still one community if there are several.
        foreach (var community in others.Take(1).Append(leaving))
        {
            linkedCardPosts.TakeBack(community);
            reminderScheduleService.PlanAll(community);
            coffeeScheduleService.Plan(community);
        }

        TellMakers(space, rest, makers, others.Take(1).Append(leaving));
        return new Card(new Block.Paragraph(Words.SpaceLeft(SpaceText.Write(space), SpaceText.WriteList(rest)) + Words.WhatStays))
        {
            Tone = CardTone.Settled,
            Summary = Words.Unlink,
        };
    }

    /// <summary>Those who made the link hear that it ended, on either side, as far as they organize it still.</summary>
    private void TellMakers(Space space, IReadOnlyList<Space> rest, IReadOnlyList<MemberId> makers, IEnumerable<CommunityId> sides)
    {
        var told = makers.Where(maker => maker != context.Caller.Id).Select(maker => maker.Value).ToList();
        foreach (var side in sides)
            organizerNewsJob.Schedule(
                string.Create(CultureInfo.InvariantCulture, $"unlinked:{space.CommunityId.Value}:{side.Value}"),
                new OrganizerNewsPayload(side.Value, told, Words.SpaceLeft(SpaceText.Write(space), SpaceText.WriteList(rest)), Words.Unlink),
                context.Now);
    }
}
