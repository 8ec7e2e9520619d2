using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Tells the proposer how the times were understood, with weekday, date, start and end, and what to do next.</summary>
internal sealed class ProposedCard(EffectiveSettings settings)
{
    /// <param name="isShown">Whether the card is known to be shown. Otherwise nothing is called posted or on yet.</param>
    public Card Draw(InteractionContext context, Meetup meetup, Proposal proposal, bool isShown)
    {
        var isPoll = meetup.State == MeetupState.Polling;
        var sign = isShown ? isPoll ? Words.PollPosted : Words.MeetupPosted : Words.ProposalSaved;
        var blocks = new List<Block> { new Block.Paragraph(isPoll ? ListTimes(context, meetup, proposal, sign) : NameTime(context, meetup, proposal, sign)) };
        blocks.Add(new Block.Paragraph(string.Join(' ', RemarkText.Write(context, meetup, proposal))));
        if (!meetup.IsOpen)
            blocks.AddRange(
            [
                new Block.Paragraph(meetup.Audience == Audience.Unknown ? Words.OnlyWherePostedSoFar : Words.OnlyWherePosted),
                new Block.Buttons(OrganizerCard.DrawShowToEverybody(meetup.Id)),
            ]);
        if (isPoll && proposal.AsOne is { } length)
            blocks.AddRange(OfferOne(meetup, TimeText.Range(proposal.Times[0], length, meetup.Zone, context.Now)));
        if (isPoll)
            blocks.Add(new Block.Paragraph(
                Words.PollCloses + context.Phrases.Until(meetup.PollClosesAt!.Value) + "; " + Words.IChooseThen + " " + Words.YouCountAsYes));
        blocks.AddRange(OrganizerCard.DrawBrief(meetup, context.Now));
        if (!isShown)
            blocks.Add(new Block.Paragraph(Words.CardComes));
        if (!isPoll && context is { Capabilities.ScheduledEvents: true, EventObstacle: { } obstacle })
            blocks.Add(new Block.Paragraph(Words.CantPutEvent(obstacle)));
        if (context.Caller.Community.ConfiguredAt is null && context.Caller.SeemsOrganizer)
            blocks.AddRange(OfferSettings(context));
        blocks.Add(Block.Footer.OfId(meetup.Id.Value));
        return new Card([.. blocks.Where(block => block is not Block.Paragraph { Text.Spans: [Span.Plain { Text: "" }] or [] })]) { Tone = isPoll || !isShown ? CardTone.Open : CardTone.Settled, Summary = Words.Saved };
    }

    private static RichText ListTimes(InteractionContext context, Meetup meetup, Proposal proposal, string sign) =>
        new RichText([sign, new Span.Strong(meetup.Title), ": "])
            + RichText.Join(", ", proposal.Times.Select(time => context.Phrases.Range(time, meetup.Duration))) + ".";

    private static RichText NameTime(InteractionContext context, Meetup meetup, Proposal proposal, string sign) =>
        new RichText([sign, new Span.Strong(meetup.Title), ", "]) + context.Phrases.Span(proposal.Times[0], meetup.Duration) + ".";

    /// <summary>A range of days was typed, which may be one meetup.</summary>
    private static IEnumerable<Block> OfferOne(Meetup meetup, string days) =>
    [
        new Block.Paragraph(Words.EachDayIsAChoice(days)),
        new Block.Buttons(new Button(Words.MakeItOne, new(OneMeetupButtons.OneButton, meetup.Id.Value))),
    ];

    /// <summary>Shown until the community is set up. A wrong time zone would make every time wrong.</summary>
    private IEnumerable<Block> OfferSettings(InteractionContext context) =>
    [
        new Block.Paragraph(Words.NotSetUp(ZoneNames.TimeOf(settings.ZoneOf(context.Caller.Community)))),
        new Block.Buttons(new Button(Words.SettingsTitle, new(ButtonNames.Settings))),
    ];
}
