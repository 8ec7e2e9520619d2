using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Queues messages for the threads under recaps.</summary>
internal sealed class ThreadPosts(Session session, IClock clock)
{
    /// <summary>How long to wait for a recap to be posted.</summary>
    private static readonly Duration RecapComes = Duration.FromDays(7);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Posts under the meetup's recap in every space that has one, as soon as the recap is posted.</summary>
    /// <param name="title">The thread's name, if the platform names threads; cut to 100 characters.</param>
    /// <param name="by">The author. The message is dropped if they are erased before it is sent.</param>
    public void PostUnderRecap(MeetupId meetup, string title, Card card, MemberId? by = null)
    {
        foreach (var recap in session.Cards.Of(meetup).Where(recap => recap is { Kind: RecapCard.Kind, GoneAt: null }))
        {
            if (session.Communities.FindSpace(recap.SpaceId) is not { LeftAt: null } space)
                continue;
            session.Outbox.Add(new NewOutboxMessage
            {
                Platform = space.Platform,
                Lane = recap.Channel,
                Priority = OutboxPriority.News,
                Kind = ThreadOutbox.Kind,
                Target = recap.Channel,
                Payload = ThreadOutbox.Write(new ThreadPayload(space.Id.Value, title, card)),
                MeetupId = meetup,
                MemberId = by,
                NotBefore = _now,
                ExpiresAt = _now + RecapComes,
            }, _now);
        }
    }
}
