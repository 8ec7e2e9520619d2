using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>
/// The private answer: what was saved, who says so too, until when it can be changed, and offers for those just met. The menus and the other
/// answers are behind <c>Change</c>.
/// </summary>
internal sealed class WhoMetAnswerCard(MetListReader metListReader, MetSoFarText metSoFarText)
{
    /// <param name="withUnanswered">Whether to go on asking about those who name the viewer. After an answer they are not shown again.</param>
    public Card Draw(InteractionContext context, WhoMetView view, bool withUnanswered = false)
    {
        var met = metListReader.Read(view);
        var change = new Button(Words.Change, new(WhoMetButtons.ChangeButton, view.Meetup.Id.Value));
        // One thing at a time: who waits for a word comes before the offers.
        IEnumerable<Block> ways = withUnanswered && view.Unanswered.Count > 0
            ? [.. WhoMetCard.DrawUnanswered(view), new Block.Buttons(change)]
            : MetOffersCard.DrawBlocks(met, change);
        // Over several menus people choose one after the other.
        IReadOnlyList<Block> menus = [.. WhoMetCard.DrawMenus(view, context.Capabilities.MenuOptions)];
        return new Card(
        [
            new Block.Paragraph(met.WriteNoted() + " " + metSoFarText.Write(context)),
            .. ways,
            .. menus.Count > 1 ? menus : [],
            new Block.Footer(Words.ChangeMetUntil + Until(context, view.Meetup) + ". · " + [new Span.Code(view.Meetup.Id.Value)]),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.NotedShort,
        };
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
