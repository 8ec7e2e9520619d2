using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>
/// The sheet for the door, with a code for each space. A code opens the meetup's card in the chat app, where "I'm here" identifies the
/// person.
/// </summary>
/// <param name="Title">The meetup's title.</param>
/// <param name="When">The time in the host's zone.</param>
/// <param name="Codes">Empty until a card is posted.</param>
public sealed record DoorView(string Title, string When, IReadOnlyList<DoorCode> Codes)
{
    internal static DoorView? Of(Session session, PageRequest visit, PlatformSet platforms)
    {
        if (visit.Meetup(session) is not { } meetup)
            return null;
        var codes = session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null)
            .Select(space => (space.Name, Link: LinkTo(session, platforms, meetup, space)))
            .Where(code => code.Link is not null)
            .Select(code => new DoorCode(code.Name, code.Link!));
        return new DoorView(meetup.Title, visit.When(meetup), [.. codes]);
    }

    private static Uri? LinkTo(Session session, PlatformSet platforms, Meetup meetup, Space space) =>
        session.Cards.Find(meetup.Id, space.Id, CardKinds.Meetup) is { Message: { } message } card
            ? platforms.Find(space.Platform)?.LinkTo(
                new SpaceRef(space.Platform, space.ExternalId), new MessageRef(space.Platform, card.Channel, message))
            : null;
}

/// <summary>A code at the door for the members of one platform.</summary>
/// <param name="Space">The name of the server or workspace.</param>
/// <param name="Link">Opens the card in the chat app.</param>
public sealed record DoorCode(string Space, Uri Link);
