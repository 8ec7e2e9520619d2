using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Communities;
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
            ? LinkTo(space, card.Channel, message)
            : null;

    /// <summary>
    /// The addresses of the cards of many meetups, in few queries: of each that in a space of this community, else that where it was proposed.
    /// Meetups whose card can't be opened are left out.
    /// </summary>
    public IReadOnlyDictionary<MeetupId, Uri> ReadAll(IReadOnlyCollection<Meetup> meetups, CommunityId community)
    {
        var cards = session.Cards.Posted(meetups.Select(meetup => meetup.Id), CardKinds.Meetup).ToLookup(card => card.MeetupId);
        var spaces = new Dictionary<SpaceId, Space?>();
        var links = new Dictionary<MeetupId, Uri>();
        foreach (var meetup in meetups)
            if ((cards[meetup.Id].FirstOrDefault(card => FindSpace(card.SpaceId)?.CommunityId == community)
                    ?? cards[meetup.Id].FirstOrDefault(card => card.SpaceId == meetup.Space)) is { Message: { } message } shown
                && FindSpace(shown.SpaceId) is { } space && LinkTo(space, shown.Channel, message) is { } link)
                links[meetup.Id] = link;
        return links;

        Space? FindSpace(SpaceId id)
        {
            if (!spaces.TryGetValue(id, out var space))
                spaces[id] = space = session.Communities.FindSpace(id);
            return space;
        }
    }

    /// <summary>Adds the link to the card in this space to the view.</summary>
    public MeetupView Link(MeetupView view, SpaceId space) => view with { Link = Read(view.Meetup.Id, space) };

    private Uri? LinkTo(Space space, string channel, string message) => platforms.Find(space.Platform)?.LinkTo(
        new SpaceRef(space.Platform, space.ExternalId), new MessageRef(space.Platform, channel, message));
}
