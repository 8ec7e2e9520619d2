using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Puts a meetup's cards into the announce channels of all spaces of its community, and takes them back when these part.</summary>
internal sealed class LinkedCards(Session session, IClock clock, Mailbox mailbox, MeetupCards meetupCards, MeetupEvents meetupEvents)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>How many cards a space gets at once for meetups that are there already; the next ones to come.</summary>
    public const int MostAtOnce = 25;

    /// <summary>Beside the space in which it was proposed, which has one already.</summary>
    public void PlaceElsewhere(Meetup meetup, string kind)
    {
        if (session.Communities.Find(meetup.Community) is not { LinkedTo: not null })
            return;
        foreach (var space in Spaces(meetup.Community).Where(space => session.Cards.Find(meetup.Id, space.Id, kind) is null))
            if (space.AnnounceChannel is { } channel)
                meetupCards.Place(meetup.Id, space.Id, kind, channel);
            else
                AskForChannel(space);
    }

    /// <summary>A space shows what its community plans already, as soon as it is linked or has a channel for it.</summary>
    public void CatchUp(Space space)
    {
        if (space is not { LeftAt: null, AnnounceChannel: { } channel } || session.Communities.Find(space.CommunityId) is not { LinkedTo: not null })
            return;
        foreach (var meetup in session.Meetups.Upcoming(space.CommunityId, _now, MostAtOnce).Where(meetup => meetup.Space != space.Id))
        {
            Show(meetup, space, channel);
            if (meetup.State == MeetupState.Scheduled)
                meetupEvents.RefreshEvents(meetup);
        }
    }

    /// <summary>Cards and events of these meetups in spaces that are not of their community any more.</summary>
    public void TakeBack(CommunityId community)
    {
        foreach (var meetup in session.Meetups.AllUpcoming(community, _now))
            TakeBack(meetup);
    }

    private void TakeBack(Meetup meetup)
    {
        foreach (var card in session.Cards.Of(meetup.Id).Where(card => card.GoneAt is null))
        {
            if (session.Communities.FindSpace(card.SpaceId) is not { } space || session.Communities.AreLinked(space.CommunityId, meetup.Community))
                continue;
            meetupCards.Retire(card);
            if (session.Cards.FindEvent(meetup.Id, space.Id) is not null)
                meetupEvents.RefreshEvent(meetup.Id, space);
        }
    }

    private void Show(Meetup meetup, Space space, string channel)
    {
        var kind = meetup.State == MeetupState.Polling ? CardKinds.Poll : CardKinds.Meetup;
        var card = session.Cards.Find(meetup.Id, space.Id, kind) switch
        {
            null => new PostedCard { MeetupId = meetup.Id, SpaceId = space.Id, Kind = kind, Channel = channel },
            // It was taken back when the spaces parted; one that somebody deleted stays away.
            { GoneAt: not null, Message: not null } retired => retired with { GoneAt = null },
            _ => null,
        };
        if (card is null)
            return;
        session.Cards.Save(card);
        meetupCards.Refresh(card);
    }

    /// <summary>Those who can set it are asked, no more than once a day.</summary>
    private void AskForChannel(Space space)
    {
        if (!session.ProcessedInteractions.TryClaim($"no-channel:{space.Id.Value}", _now + Duration.FromDays(1)))
            return;
        var organizers = session.Communities.Organizers(space.CommunityId).Concat(session.Links.Makers(space.CommunityId)).Distinct().ToList();
        var card = new Card(new Block.Paragraph(Words.SetAnnounceChannel(SpaceNames.Of(space)))) { Summary = Words.AnnounceChannelMissing };
        foreach (var account in session.Members.Accounts(organizers).Where(account => account.CommunityId == space.CommunityId))
            mailbox.TellAt(account.MemberId, account.Key, card);
    }

    private IEnumerable<Space> Spaces(CommunityId community) =>
        session.Communities.Spaces(community).Where(space => space.LeftAt is null);
}
