using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>The question whether a regular comes again, as long as it is on, unanswered, and wanted.</summary>
internal sealed class RegularTopic(IClock clock, Session session) : ITopic
{
    public const string Name = "regular";

    public static Fact Fact { get; } = new(Name, "");

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        item is { MeetupId: { } id, MemberId: { } member }
        && session.Meetups.Find(id) is { State: MeetupState.Scheduled } meetup
        && session.Members.Find(member) is { Regular: true }
        && session.Rsvps.Rsvps(member, [id]).Count == 0
            ? new Told(RegularCard.Draw(meetup, clock.GetCurrentInstant()))
            : null;
}
