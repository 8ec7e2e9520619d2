using MeetupBot.Application.Texts;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Posts the cards of meetups that the community sees in the announce channels of all linked spaces, and retires them when spaces are
/// unlinked or the meetup is no longer for everybody.
/// </summary>
internal sealed class LinkedCardPosts(
    Session session,
    IClock clock,
    MeetupCardPosts meetupCardPosts,
    MeetupEventPosts meetupEventPosts,
    OrganizerNewsJob organizerNewsJob)
{
    /// <summary>The most cards for existing meetups that a newly linked space gets at once; the earliest meetups come first.</summary>
    public const int MostAtOnce = 25;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Posts in every space but the one where the meetup was proposed, which has its card already.</summary>
    public void PlaceElsewhere(Meetup meetup, string kind)
    {
        foreach (var space in SpacesFor(meetup).Where(space => session.Cards.Find(meetup.Id, space.Id, kind) is null))
            if (space.AnnounceChannel is { } channel)
                meetupCardPosts.Place(meetup.Id, space.Id, kind, channel);
            else
                AskForChannel(space);
    }

    /// <summary>Posts it in every linked space, after it was for one place only.</summary>
    public void ShowElsewhere(Meetup meetup)
    {
        foreach (var space in SpacesFor(meetup).Where(space => space.Id != meetup.Space))
            if (space.AnnounceChannel is { } channel)
                Show(meetup, space, channel);
            else
                AskForChannel(space);
    }

    /// <summary>Posts the upcoming meetups in a space that was just linked or got an announce channel.</summary>
    public void CatchUp(Space space)
    {
        if (space is not { LeftAt: null, AnnounceChannel: { } channel }
            || session.Communities.Find(space.CommunityId) is not { LinkedTo: not null })
            return;
        foreach (var meetup in session.Meetups.Upcoming(space.CommunityId, Viewer.Anybody, _now, MostAtOnce).Where(meetup => meetup.Space != space.Id))
        {
            Show(meetup, space, channel);
            if (meetup.State == MeetupState.Scheduled)
                meetupEventPosts.RefreshEvents(meetup);
        }
    }

    /// <summary>Retires the community's cards and events in spaces that are no longer linked.</summary>
    public void TakeBack(CommunityId community)
    {
        foreach (var meetup in session.Meetups.AllUpcoming(community, _now))
            TakeBack(meetup);
    }

    /// <summary>Retires its cards and events wherever it is not for those who see them.</summary>
    public void TakeBack(Meetup meetup)
    {
        foreach (var card in session.Cards.Of(meetup.Id).Where(card => card.GoneAt is null))
        {
            if (session.Communities.FindSpace(card.SpaceId) is not { } space
                || ((meetup.MayStayElsewhere || meetup.MayBeShownIn(card.SpaceId, card.Channel))
                    && session.Communities.AreLinked(space.CommunityId, meetup.Community)))
                continue;
            meetupCardPosts.Retire(card);
        }

        meetupEventPosts.TakeBack(meetup);
    }

    private void Show(Meetup meetup, Space space, string channel)
    {
        var kind = meetup.State == MeetupState.Polling ? CardKinds.Poll : CardKinds.Meetup;
        var card = session.Cards.Find(meetup.Id, space.Id, kind) switch
        {
            null => new PostedCard { MeetupId = meetup.Id, SpaceId = space.Id, Kind = kind, Channel = channel },
            // It was retired when the spaces were unlinked. A card that somebody deleted is not posted again.
            { GoneAt: not null, Message: not null } retired => retired with { GoneAt = null },
            _ => null,
        };
        if (card is null)
            return;
        session.Cards.Save(card);
        meetupCardPosts.Refresh(card);
    }

    /// <summary>Asks the organizers of that side for the channel, at most once a day.</summary>
    private void AskForChannel(Space space)
    {
        if (!session.ProcessedInteractions.TryClaim($"no-channel:{space.Id.Value}", _now + Duration.FromDays(1)))
            return;
        var likely = session.Communities.Organizers(space.CommunityId).Concat(session.Links.Makers(space.CommunityId)).Distinct();
        var ofSpace = session.Members.Accounts([.. likely]).Where(account => account.CommunityId == space.CommunityId);
        organizerNewsJob.Schedule(
            $"no-channel:{space.Id.Value}",
            new OrganizerNewsPayload(
                space.CommunityId.Value,
                [.. ofSpace.Select(account => account.MemberId.Value).Distinct()],
                Words.SetAnnounceChannel(SpaceText.Write(space)),
                Words.AnnounceChannelMissing)
            {
                IsForAll = true,
            },
            _now);
    }

    private IEnumerable<Space> SpacesFor(Meetup meetup) =>
        meetup.IsOpen && session.Communities.Find(meetup.Community) is { LinkedTo: not null }
            ? session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null)
            : [];
}
