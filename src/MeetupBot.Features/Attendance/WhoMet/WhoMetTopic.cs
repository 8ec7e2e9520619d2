using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The question who met whom, as long as its reader has not answered it.</summary>
internal sealed class WhoMetTopic(Session session) : ITopic
{
    public const string Name = "met";

    public static Fact Fact { get; } = new(Name, "");

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        card is not null && item.MeetupId is { } id && item.MemberId is { } member
        && session.Meetups.Find(id) is { State: MeetupState.Over } && session.FollowUps.Find(id, member) is { AnsweredAt: null }
            ? new Told(card, InChannel: inChannel)
            : null;
}
