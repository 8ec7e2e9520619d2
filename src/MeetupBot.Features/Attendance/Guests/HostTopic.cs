using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>
/// Somebody is asked to take an upcoming meetup over. Who wants to be kept apart from whoever asks is not asked, and those see no difference.
/// Earlier versions also stored with it, without a detail, that somebody is a co-host.
/// </summary>
internal sealed class HostTopic(Session session) : ITopic
{
    public const string Name = "host";

    /// <param name="draft">The key of the offer. It holds until it is answered, or somebody else takes over.</param>
    public static Fact WriteOffer(string draft) => new(Name, draft);

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        card is not null && item.MemberId is { } member && item.MeetupId is { } id && session.Meetups.Find(id) is { IsUpcoming: true } meetup
        && (detail.Length == 0 ? meetup.CoHosts.Contains(member) : IsAsked(HandOverOffer.Read(session.Drafts.Find(detail), member), meetup, member))
            ? new Told(card, InChannel: inChannel)
            : null;

    private bool IsAsked(HandOverOffer? offer, Meetup meetup, MemberId member) =>
        offer is not null && offer.Holds(meetup) && !session.NoThanks.HasSaid(member, new MemberId(offer.By));
}
