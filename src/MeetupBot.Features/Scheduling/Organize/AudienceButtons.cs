using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Shows a meetup of one place to the whole community, after one question.</summary>
internal sealed class AudienceButtons(AudienceService audienceService, MeetupAccessService meetupAccessService) : IButton
{
    public const string YesButton = "audience.yes";
    public const string NoButton = "audience.no";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.ShowToEverybody, YesButton, NoButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "change", out var meetup) is { } refusal)
            return refusal;
        if (meetup.Introduction is not null)
            return Refusals.Create(Words.NoSuchMeetup(press.Action.Subject));
        if (meetup.IsOpen)
            return new Reply.Replace(Said(meetup, Words.EverybodySeesIt));
        return press.Action.Name switch
        {
            YesButton => new Reply.Replace(Said(audienceService.Change(meetup, Audience.Everybody), Words.EverybodySeesIt)),
            NoButton => new Reply.Replace(Said(Keep(meetup), Words.OnlyWherePosted)),
            _ => new Reply.Private(Ask(context, meetup)),
        };
    }

    /// <summary>Where it was in doubt who sees the channel, the host has said it.</summary>
    private Meetup Keep(Meetup meetup) =>
        meetup.Audience == Audience.Unknown ? audienceService.Change(meetup, Audience.Place) : meetup;

    private static Card Ask(InteractionContext context, Meetup meetup) => new(
        new Block.Heading("", [new Span.Strong(meetup.Title)]),
        new Block.Paragraph(Words.ShowToEverybodyDoes(context.Capabilities.ScheduledEvents)),
        new Block.Buttons(
            new Button(Words.ShowToEverybody, new(YesButton, meetup.Id.Value), ButtonTone.Primary),
            new Button(Words.KeepItHere, new(NoButton, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Summary = Words.ShowToEverybody,
    };

    private static Card Said(Meetup meetup, string text) => new(
        new Block.Heading("", [new Span.Strong(meetup.Title)]), new Block.Paragraph(text), Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = text,
    };
}
