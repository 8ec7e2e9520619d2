using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Lists upcoming meetups with the viewer's own answers. One that is chosen opens in the list's place, to be answered there.</summary>
internal sealed class ListCommand(
    IntroducedPlansCard introducedPlansCard,
    OwnAnswersReader ownAnswersReader,
    Session session) : ICommand, IButton
{
    public const string PageButton = "list";
    private const int PageSize = 8;

    public static CommandSpec Spec { get; } = new("list", "Upcoming meetups, and your own answers", []);

    public static IReadOnlyList<string> Buttons { get; } = [PageButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup list", Words.HelpList);

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(Page(context, 0));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Replace(Page(context,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, 50) : 0));

    private Card Page(InteractionContext context, int page)
    {
        var meetups = session.Meetups.Upcoming(context.Caller.Community.Id, context.Viewer, context.Now, (page + 1) * PageSize + 1)
            .Skip(page * PageSize).ToList();
        var plans = page == 0 ? introducedPlansCard.ListPlans(context.Caller.Id, context.Now) : [];
        if (meetups.Count == 0 && page == 0 && plans.Count == 0)
            return Nothing(context);
        var blocks = new List<Block> { new Block.Heading("", Words.Upcoming) };
        var own = ownAnswersReader.Read(context.Caller.Id, meetups);
        blocks.AddRange(meetups.Take(PageSize).Select(meetup => (Block)new Block.Paragraph(MeetupLineText.Write(meetup, own, context.Phrases))));
        if (page == 0)
            blocks.AddRange(introducedPlansCard.DrawBlocks(context.Caller.Id, context.Phrases, context.Now));
        var offered = meetups.Take(PageSize).Concat(plans).ToList();
        if (offered.Count > 0)
            blocks.Add(WhichMeetupMenu.Draw(context, offered, new(ShowCommand.OpenMenu, page.ToString(CultureInfo.InvariantCulture)), Words.AnswerOrOpen));
        var pages = new List<Button>();
        if (page > 0)
            pages.Add(new Button(Words.Earlier, new(PageButton, (page - 1).ToString(CultureInfo.InvariantCulture))));
        if (meetups.Count > PageSize)
            pages.Add(new Button(Words.Later, new(PageButton, (page + 1).ToString(CultureInfo.InvariantCulture))));
        if (pages.Count > 0)
            blocks.Add(new Block.Buttons(pages));
        return new Card(blocks) { Summary = Words.Upcoming };
    }

    private static Card Nothing(InteractionContext context) => ProposeRightsRule.MayPropose(context)
        ? new Card(
            new Block.Paragraph(Words.NothingPlanned + " " + Words.ProposeSomething),
            new Block.Buttons(new Button(Words.ProposeTitle, new(ProposeCommand.ProposeButton), ButtonTone.Primary)))
        : new Card(new Block.Paragraph(Words.NothingPlanned));
}
