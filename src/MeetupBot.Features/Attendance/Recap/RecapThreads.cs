using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Puts what is said in threads into the outbox.</summary>
internal sealed class RecapThreads(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>A recap that is not there after so long never comes.</summary>
    private static readonly Duration RecapComes = Duration.FromDays(7);

    /// <summary>Under the recap of the meetup, in every space that has one; where it is not posted yet, as soon as it is.</summary>
    /// <param name="title">The thread's name, where it has one; to 100 characters.</param>
    /// <param name="by">Whose words they are: it is remembered as theirs, and taken back when they are forgotten before it is sent.</param>
    public void UnderRecap(MeetupId meetup, string title, Card card, MemberId? by = null)
    {
        foreach (var recap in session.Cards.Of(meetup).Where(recap => recap is { Kind: CardKinds.Recap, GoneAt: null }))
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
