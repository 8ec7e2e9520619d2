using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Globalization;
using MeetupBot.Chat;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Upcoming meetups, with the viewer's own answers.</summary>
internal sealed class ListCommand(IntroducedPlans introducedPlans, Session session) : ICommand, IAction
{
    private const int PageSize = 8;

    public static CommandSpec Spec { get; } = new("list", "Upcoming meetups, and your own answers", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.ListPage];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup list", Words.HelpList);

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(Page(turn, 0));

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Replace(Page(turn,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, 50) : 0));

    private Card Page(Turn turn, int page)
    {
        var meetups = session.Meetups.Upcoming(turn.Caller.Community.Id, turn.Now, (page + 1) * PageSize + 1).Skip(page * PageSize).ToList();
        var introduced = page == 0 ? introducedPlans.Of(turn.Caller.Id, turn.Phrases, turn.Now) : [];
        if (meetups.Count == 0 && page == 0 && introduced.Count == 0)
            return Nothing(turn);
        var blocks = new List<Block> { new Block.Heading("", Words.Upcoming) };
        var own = new OwnAnswers(session, turn.Caller.Id, meetups);
        blocks.AddRange(meetups.Take(PageSize).Select(meetup => (Block)new Block.Paragraph(MeetupLine.Of(meetup, own, turn.Phrases))));
        blocks.AddRange(introduced);
        var pages = new List<Button>();
        if (page > 0)
            pages.Add(new Button(Words.Earlier, new(Actions.ListPage, (page - 1).ToString(CultureInfo.InvariantCulture))));
        if (meetups.Count > PageSize)
            pages.Add(new Button(Words.Later, new(Actions.ListPage, (page + 1).ToString(CultureInfo.InvariantCulture))));
        if (pages.Count > 0)
            blocks.Add(new Block.Buttons(pages));
        return new Card(blocks) { Summary = Words.Upcoming };
    }

    private static Card Nothing(Turn turn) => ProposeRights.May(turn)
        ? new Card(
            new Block.Paragraph(Words.NothingPlanned + " " + Words.ProposeSomething),
            new Block.Buttons(new Button(Words.ProposeTitle, new(Actions.Propose), ButtonTone.Primary)))
        : new Card(new Block.Paragraph(Words.NothingPlanned));
}
