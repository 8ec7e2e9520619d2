using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Answers "Yes, I'm coming". Nothing changes, and the member is told so.</summary>
internal sealed class StillComingButtons(MeetupAccessService meetupAccessService, MeetupViewReader meetupViewReader) : IButton
{
    public const string YesButton = "still.yes";

    public static IReadOnlyList<string> Buttons { get; } = [YesButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (InvitationCard.RefuseIfClosed(context, meetup) is { } refusal)
            return refusal;
        var own = meetupViewReader.ReadGuests(meetup)[context.Caller.Id];
        if (own is not { Status: RsvpStatus.Going })
            return Refusals.Create(Words.NotOnList, [.. InvitationCard.DrawOtherAnswers(meetup.Id, own)]);
        return new Reply.Private(new Card(
            new Block.Paragraph(Words.StillGoing(meetup.Title) + Words.StillGoingHow(Words.CantMakeIt)),
            new Block.Buttons(new Button(Words.CantMakeIt, new(ButtonNames.Cant, meetup.Id.Value))))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
