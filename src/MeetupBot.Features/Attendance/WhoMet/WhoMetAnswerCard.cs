using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer: what was saved, who says so too, until when it can be changed, and offers for those just met.</summary>
internal sealed class WhoMetAnswerCard(MetListReader metListReader, MetSoFarText metSoFarText)
{
    /// <param name="withUnanswered">Whether to go on asking about those who name the viewer. After an answer they are not shown again.</param>
    public Card Draw(InteractionContext context, WhoMetView view, bool withUnanswered = false)
    {
        var met = metListReader.Read(view);
        var blocks = new List<Block> { new Block.Paragraph(met.WriteNoted() + " " + metSoFarText.Write(context)) };
        // After a large meetup, both together could be more than one message holds.
        blocks.AddRange(withUnanswered && view.Unanswered.Count > 0 ? WhoMetCard.DrawUnanswered(view) : MetOffersCard.DrawBlocks(met));
        blocks.Add(new Block.Paragraph(Words.ChangeMetUntil + Until(context, view.Meetup) + "."));
        blocks.AddRange(WhoMetCard.DrawMenus(view, context.Capabilities.MenuOptions));
        blocks.Add(new Block.Buttons([.. WhoMetCard.DrawQuickButtons(view)]));
        blocks.Add(WhoMetCard.DrawFooter(view));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.NotedShort };
    }

    public static Card DrawAbsent(InteractionContext context, Meetup meetup) => new(
        new Block.Paragraph(Words.NotedAbsent + Words.ChangeMetUntil + Until(context, meetup) + "."),
        new Block.Buttons(new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.NotedShort,
    };

    private static RichText Until(InteractionContext context, Meetup meetup) =>
        context.Phrases.Following(meetup, CheckInWindow.AnswersUntil(meetup)!.Value);
}
