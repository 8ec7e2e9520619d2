using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Cards;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>When a card goes to the announce channel.</summary>
internal static class CardMoveRule
{
    /// <summary>
    /// By itself only when its channel was deleted, and only if everybody may see the meetup: a private channel that merely hides from the
    /// bot is no reason to show its meetup to all.
    /// </summary>
    public static bool MovesByItself(Meetup meetup, PostedCard card, Space space, RefusalReason reason) =>
        reason == RefusalReason.ChannelGone && MayMove(meetup, card, space);

    /// <summary>
    /// Whether there is an announce channel where the card is not yet. A meetup that is not for everybody goes there only after its host has
    /// shown it to everybody.
    /// </summary>
    public static bool MayMove(Meetup meetup, PostedCard card, Space space) =>
        IsMovable(meetup) && meetup.IsOpen && space is { LeftAt: null, AnnounceChannel: { } channel } && channel != card.Channel;

    /// <summary>What introduced people plan stays between them.</summary>
    public static bool IsMovable(Meetup meetup) => meetup.Introduction is null;
}
