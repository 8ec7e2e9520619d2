using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Tells the proposer how the times were understood, with weekday and date, and what to do next.</summary>
internal sealed class ProposedCard(EffectiveSettings settings)
{
    public Card Draw(InteractionContext context, Meetup meetup, Proposal proposal)
    {
        var times = proposal.Times.Select(time => context.Phrases.When(time)).ToList();
        var blocks = new List<Block>
        {
            new Block.Paragraph(meetup.State == MeetupState.Polling
                ? new RichText([Words.PollPosted, new Span.Strong(meetup.Title), ": "]) + RichText.Join(", ", times) + "."
                : new RichText([Words.MeetupPosted, new Span.Strong(meetup.Title), ", "])
                    + context.Phrases.Span(proposal.Times[0], meetup.Duration) + "."),
        };
        if (meetup.State == MeetupState.Polling)
            blocks.Add(new Block.Paragraph(
                Words.PollCloses + context.Phrases.Until(meetup.PollClosesAt!.Value) + "; " + Words.IChooseThen));
        blocks.AddRange(OrganizerCard.DrawBlocks(meetup, context.Now));
        if (context.Caller is { IsOrganizer: true, Community.ConfiguredAt: null })
            blocks.AddRange(OfferSettings(context));
        blocks.Add(Block.Footer.OfId(meetup.Id.Value));
        return new Card(blocks) { Tone = CardTone.Open, Summary = Words.Saved };
    }

    /// <summary>Shown until the community is set up. A wrong time zone would make every time wrong.</summary>
    private IEnumerable<Block> OfferSettings(InteractionContext context) =>
    [
        new Block.Paragraph(Words.NotSetUp(settings.ZoneOf(context.Caller.Community).Id)),
        new Block.Buttons(new Button(Words.SettingsTitle, new(ButtonNames.Settings))),
    ];
}
