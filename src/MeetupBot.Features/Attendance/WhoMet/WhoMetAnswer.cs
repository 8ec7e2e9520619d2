using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The private answer: what is noted, who says so too, and until when it can be changed; with what to do for those just met.</summary>
internal sealed class WhoMetAnswer(MetLists metLists, MetSoFar metSoFar)
{
    public Card Of(Turn turn, WhoMetView view)
    {
        var met = metLists.Of(view);
        var blocks = new List<Block> { new Block.Paragraph(met.Noted() + " " + metSoFar.Of(turn)) };
        blocks.AddRange(MetOffers.Of(met));
        blocks.Add(new Block.Paragraph(Words.ChangeMetUntil + Until(turn, view.Meetup) + "."));
        blocks.AddRange(WhoMetCard.Menus(view, turn.Capabilities.MenuOptions));
        blocks.Add(new Block.Buttons([.. WhoMetCard.Quick(view)]));
        blocks.Add(WhoMetCard.Footer(view));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.NotedShort };
    }

    public static Card Absent(Turn turn, Meetup meetup) => new(
        new Block.Paragraph(Words.NotedAbsent + Words.ChangeMetUntil + Until(turn, meetup) + "."),
        new Block.Buttons(new Button(Words.WhoDidIMeet, new(Actions.WhoMet, meetup.Id.Value))),
        new Block.Small([new Span.Code(meetup.Id.Value)]))
    {
        Tone = CardTone.Settled,
        Summary = Words.NotedShort,
    };

    private static RichText Until(Turn turn, Meetup meetup) => turn.Phrases.When(MeetupTime.At(CheckInWindow.AnswersUntil(meetup)!.Value));
}
