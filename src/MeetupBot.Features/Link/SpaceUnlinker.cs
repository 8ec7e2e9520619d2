using MeetupBot.Chat;
using MeetupBot.Features.Coffee;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Link;

/// <summary>Takes the caller's space out of its community: who is on both sides is two people again, and every card goes home.</summary>
public sealed class SpaceUnlinker(Turn turn)
{
    public Card Unlink()
    {
        var (session, space) = (turn.Session, turn.Caller.Space);
        var leaving = space.CommunityId;
        var others = session.Communities.Linked(leaving).Where(other => other != leaving).ToList();
        var rest = session.Communities.Spaces(leaving).Where(other => other.CommunityId != leaving).ToList();
        var makers = session.Links.Makers(leaving);
        var people = new PersonMerger(session, turn.Scope);
        foreach (var member in session.Members.OnBothSides(leaving))
            people.Part(member, account => account.CommunityId == leaving);
        session.Links.Leave(leaving);
        // Those that are left are one community, if they are more than one.
        foreach (var community in others.Take(1).Append(leaving))
        {
            turn.Scope.LinkedCards.TakeBack(community);
            turn.Scope.Planner.PlanAll(community);
            CoffeeRounds.Plan(session, turn.Scope, community);
        }

        var news = new Card(new Block.Paragraph(Words.SpaceLeft(SpaceNames.Of(space), SpaceNames.List(rest)))) { Summary = Words.Unlink };
        foreach (var maker in makers.Where(maker => maker != turn.Caller.Id))
            turn.Scope.Messenger.Tell(maker, new Telling(news));
        return new Card(new Block.Paragraph(Words.SpaceLeft(SpaceNames.Of(space), SpaceNames.List(rest)) + Words.WhatStays))
        {
            Tone = CardTone.Settled,
            Summary = Words.Unlink,
        };
    }
}
