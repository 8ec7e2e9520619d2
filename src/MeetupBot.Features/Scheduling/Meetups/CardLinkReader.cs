using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Finds the address of a meetup's card. Each linked space has its own card, which its members can open.</summary>
internal sealed class CardLinkReader(Session session, PlatformSet platforms)
{
    /// <returns>Null if the card is not posted or is gone, or if the platform has no addresses.</returns>
    public Uri? Read(MeetupId meetup, SpaceId spaceId) =>
        session.Cards.Find(meetup, spaceId, CardKinds.Meetup) is { Message: { } message, GoneAt: null } card
        && session.Communities.FindSpace(spaceId) is { } space
            ? platforms.Find(space.Platform)?.LinkTo(
                new SpaceRef(space.Platform, space.ExternalId), new MessageRef(space.Platform, card.Channel, message))
            : null;

    /// <summary>Adds the link to the card in this space to the view.</summary>
    public MeetupView Link(MeetupView view, SpaceId space) => view with { Link = Read(view.Meetup.Id, space) };
}
