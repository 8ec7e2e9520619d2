using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>The buttons for going, maybe, can't, and guests.</summary>
internal sealed class RsvpButtons(
    RsvpService rsvpService,
    MeetupAccessService meetupAccessService,
    MeetupViewReader meetupViewReader,
    Notifier notifier) : IButton
{
    /// <summary>The topic that tells people how a host changed their answer.</summary>
    public const string ByHostTopic = "guest";

    public const string MinusOne = "rsvp.minus";

    public static IReadOnlyList<string> Buttons { get; } =
        [ButtonNames.Going, ButtonNames.Maybe, ButtonNames.Cant, ButtonNames.PlusOne, MinusOne];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (InvitationCard.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        var before = meetupViewReader.ReadGuests(meetup);
        var change = Change(before, context, press.Action.Name);
        rsvpService.Apply(meetup, before, change);
        // Who answers knows how they stand.
        notifier.Withdraw(meetup.Id, ByHostTopic, context.Caller.Id);
        return new Reply.Private(RsvpCard.DrawAnswer(meetup, before, change, context));
    }

    private static GuestListChange Change(GuestList before, InteractionContext context, string action) => action switch
    {
        ButtonNames.Going => before.Answer(context.Caller.Id, RsvpStatus.Going),
        ButtonNames.Maybe => before.Answer(context.Caller.Id, RsvpStatus.Maybe),
        ButtonNames.Cant => before.Answer(context.Caller.Id, RsvpStatus.Cant),
        ButtonNames.PlusOne => before.AddGuest(context.Caller.Id),
        _ => before.RemoveGuest(context.Caller.Id),
    };
}
