using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Lists the series of the community with their next dates, and what hosts can do with each.</summary>
internal sealed class SeriesListCommand(SeriesAccessService seriesAccessService, SeriesCard seriesCard) : ICommand, IButton
{
    public const string PageButton = "series.list";

    /// <summary>Each takes a row of buttons, of which the narrowest platform has five.</summary>
    private const int PageSize = 3;

    private const int Most = 100;

    public static CommandSpec Spec { get; } = new("series list", "Meetups that come back, and their next dates", []);

    public static IReadOnlyList<string> Buttons { get; } = [PageButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(Draw(context, 0));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Replace(Draw(
        context, int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, Most) : 0));

    private Card Draw(InteractionContext context, int page)
    {
        var all = seriesAccessService.ListSeen(context, Most);
        var create = ProposeRightsRule.MayPropose(context) ? new Button(Words.NewSeries, new(SeriesCreateCommand.CreateButton)) : null;
        if (all.Count == 0)
            return new Card([new Block.Paragraph(Words.NoSeriesYet), .. Row([create])]) { Summary = Words.SeriesTitle };
        var blocks = new List<Block> { new Block.Heading("", Words.SeriesTitle) };
        blocks.AddRange(all.Skip(page * PageSize).Take(PageSize).SelectMany(series => seriesCard.DrawBlocks(context, series)));
        blocks.AddRange(Row(
        [
            page > 0 ? PageTo(Words.Earlier, page - 1) : null,
            all.Count > (page + 1) * PageSize ? PageTo(Words.Later, page + 1) : null,
            create,
        ]));
        return new Card(blocks) { Summary = Words.SeriesTitle };
    }

    private static IEnumerable<Block> Row(IEnumerable<Button?> buttons) => buttons.OfType<Button>().ToList() is { Count: > 0 } row ? [new Block.Buttons(row)] : [];

    private static Button PageTo(string label, int page) => new(label, new(PageButton, page.ToString(CultureInfo.InvariantCulture)));
}
