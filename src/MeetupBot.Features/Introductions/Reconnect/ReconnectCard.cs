using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Suggests one person to see again, with buttons.</summary>
internal static class ReconnectCard
{
    public static Card Draw(LongUnseen found, TimePhrases phrases)
    {
        var (id, name) = (IntroducedCard.WriteId(found.Member.Id), found.Member.Name!);
        var lastDay = phrases.When(MeetupTime.OnDay(DayOf(found, phrases)));
        var text = (RichText)Words.NotSeenSince(name) + lastDay + Words.MetSoOften(found.Times);
        return new Card(
            new Block.Paragraph(text),
            new Block.Buttons(
                new Button(Words.SeeAgain, new(ReconnectButtons.ReconnectButton, id), ButtonTone.Primary),
                new Button(Words.ProposeTitle, new(ProposeCommand.ProposeButton)),
                new Button(Words.IntroduceSomeone(name), new(ButtonNames.Introduce, id))),
            new Block.Footer(Words.ReconnectHow))
        {
            Tone = CardTone.Open,
            Summary = Words.SeeAgain,
        };
    }

    private static NodaTime.LocalDate DayOf(LongUnseen found, TimePhrases phrases) => found.Last.InZone(phrases.Zone).Date;
}
