using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>A poll that closed without a time, as long as nobody chose one or opened it again.</summary>
internal sealed class UndecidedTopic(Session session) : ITopic
{
    public const string Name = "undecided";

    public static Fact Fact { get; } = new(Name, "");

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel) =>
        card is not null && item.MeetupId is { } id && session.Meetups.Find(id) is { State: MeetupState.Polling, PollClosesAt: null }
            ? new Told(card, InChannel: inChannel)
            : null;
}
