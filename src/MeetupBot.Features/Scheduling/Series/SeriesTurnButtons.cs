using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;
using NodaTime.Text;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Answers of the one whose turn it is to host. Another's press changes nothing.</summary>
internal sealed class SeriesTurnButtons(SeriesTurnService seriesTurnService, Session session) : IButton
{
    public const string TakeButton = "series.turn.take";
    public const string PassButton = "series.turn.pass";

    public static IReadOnlyList<string> Buttons { get; } = [TakeButton, PassButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (!SeriesId.TryParse(press.Action.Subject, out var id) || session.Series.Find(id) is not { State: SeriesState.Running } series
            || LocalDatePattern.Iso.Parse(press.Action.Detail) is not { Success: true, Value: var date } || series.Next?.Date != date
            || seriesTurnService.Find(id, date) != context.Caller.Id)
            return Refusals.Create(Words.NotYourTurn);
        if (press.Action.Name == PassButton)
            seriesTurnService.Pass(series, context.Caller.Id, date);
        return new Reply.Replace(new Card(new Block.Paragraph(
            new RichText([press.Action.Name == PassButton ? Words.SomebodyElseIsAsked : Words.YouHostIt, new Span.Strong(series.Title)]) + "."),
            Block.Footer.OfId(series.Id.Value))
        {
            Tone = CardTone.Settled,
            Summary = series.Title,
        });
    }
}
