using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer: what was saved, who says so too, until when it can be changed, and offers for those just met.</summary>
internal sealed class WhoMetAnswer(MetLists metLists, MetSoFar metSoFar)
{
    public Card Of(InteractionContext context, WhoMetView view)
    {
        var met = metLists.Of(view);
        var blocks = new List<Block> { new Block.Paragraph(met.Noted() + " " + metSoFar.Of(context)) };
        blocks.AddRange(MetOffers.Of(met));
        blocks.Add(new Block.Paragraph(Words.ChangeMetUntil + Until(context, view.Meetup) + "."));
        blocks.AddRange(WhoMetCard.Menus(view, context.Capabilities.MenuOptions));
        blocks.Add(new Block.Buttons([.. WhoMetCard.Quick(view)]));
        blocks.Add(WhoMetCard.Footer(view));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.NotedShort };
    }

    public static Card Absent(InteractionContext context, Meetup meetup) => new(
        new Block.Paragraph(Words.NotedAbsent + Words.ChangeMetUntil + Until(context, meetup) + "."),
        new Block.Buttons(new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.NotedShort,
    };

    private static RichText Until(InteractionContext context, Meetup meetup) =>
        context.Phrases.When(MeetupTime.At(CheckInWindow.AnswersUntil(meetup)!.Value));
}
