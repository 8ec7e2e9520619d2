using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Stops a series, after asking once. What is posted already stays, unless its host cancels that, too.</summary>
internal sealed class SeriesStopCommand(SeriesAccessService seriesAccessService, SeriesCard seriesCard, SeriesSaveService seriesSaveService) : ICommand, IButton
{
    public const string StopButton = "series.stop";
    public const string SureButton = "series.stop.sure";
    public const string KeepButton = "series.stop.keep";

    private const string Id = "id";
    private const int MostSuggested = 25;
    private const int MostStaying = 3;

    public static CommandSpec Spec { get; } = new("series stop", "Stop a meetup that comes back; what is posted stays",
    [
        new(Id, "Id of the series, as in series list", Suggests: true, MaxLength: 20),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [StopButton, SureButton, KeepButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        RefuseUnlessRunning(context, command[Id], out var series) ?? new Reply.Private(DrawQuestion(series));

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (RefuseUnlessRunning(context, press.Action.Subject, out var series) is { } refusal)
            return refusal;
        return press.Action.Name switch
        {
            SureButton => new Reply.Replace(Stop(context, series)),
            KeepButton => new Reply.Replace(seriesCard.Draw(context, series, Words.GoesOn)),
            _ => new Reply.Private(DrawQuestion(series)),
        };
    }

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) =>
    [
        .. seriesAccessService.ListSeen(context, MostSuggested, series => seriesAccessService.SeemsHost(context, series) && IsMeant(series, typing.Typed.Trim()))
            .Select(series => new Suggestion(Chat.Text.DisplayText.Shorten($"{series.Title} ({series.Id})", 100), series.Id.Value)),
    ];

    private static bool IsMeant(MeetupSeries series, string typed) =>
        series.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || series.Id.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private Reply? RefuseUnlessRunning(InteractionContext context, string? typed, out MeetupSeries series) =>
        seriesAccessService.RefuseUnlessHost(context, typed, "stop", out series)
            ?? (series.State == SeriesState.Stopped ? Refusals.Create(Words.StoppedAlready(series.Title)) : null);

    private static Card DrawQuestion(MeetupSeries series) => new(
        new Block.Paragraph($"{Words.ReallyStop(series.Title)} {Words.PostedStay}"),
        new Block.Buttons(
            new Button(Words.StopSeries, new(SureButton, series.Id.Value), ButtonTone.Danger),
            new Button(Words.KeepSeries, new(KeepButton, series.Id.Value))),
        Block.Footer.OfId(series.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = series.Title,
    };

    private Card Stop(InteractionContext context, MeetupSeries series)
    {
        var stopped = seriesSaveService.Stop(series, context.Now);
        var blocks = new List<Block> { new Block.Paragraph(new RichText([Words.StoppedSeries, new Span.Strong(stopped.Title), "."]) + Words.NothingMoreIsPosted) };
        foreach (var meetup in seriesCard.ListPosted(stopped, context.Now).Take(MostStaying))
        {
            blocks.Add(new Block.Paragraph(new RichText([Words.StaysOn]) + (meetup.Time is { } time ? context.Phrases.When(time) : Words.PollOpen) + "."));
            blocks.Add(new Block.Buttons(new Button(Words.CancelThatToo, new(ButtonNames.Cancel, meetup.Id.Value), ButtonTone.Danger)));
        }

        return new Card([.. blocks, Block.Footer.OfId(stopped.Id.Value)]) { Tone = CardTone.Settled, Summary = stopped.Title };
    }
}
