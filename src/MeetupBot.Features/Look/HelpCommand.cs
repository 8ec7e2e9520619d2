using MeetupBot.Application.Texts;
using MeetupBot.Features.Cards;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Features.Propose;

namespace MeetupBot.Features.Look;

/// <summary>What can be done here, for this viewer.</summary>
internal sealed class HelpCommand(Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("help", "What can be done here", []);

    public Reply Run(Turn turn, CommandInteraction command)
    {
        var blocks = new List<Block> { new Block.Heading("", Words.HelpTitle) };
        if (ProposeRights.May(turn))
            blocks.Add(Line("/meetup propose title: Coffee in Leeds when: Sat 10am, Sun 2pm", Words.HelpPropose));
        blocks.Add(Line("/meetup list", Words.HelpList));
        blocks.Add(Line("/meetup show id: K7Q2", Words.HelpShow));
        if (turn.Caller.IsOrganizer || Hosts(turn))
            blocks.Add(Line("/meetup decide · edit · cancel", Words.HelpHost));
        blocks.Add(Line("/meetup met member: @Cleo", Words.HelpMet));
        blocks.Add(Line("/meetup connections", Words.HelpConnections));
        blocks.Add(Line("/meetup introduce", Words.HelpIntroduce));
        blocks.Add(Line("/meetup stats", Words.HelpStats));
        blocks.Add(Line("/meetup coffee join", Words.HelpCoffee));
        blocks.Add(Line("/meetup me show", Words.HelpMe));
        if (turn.Caller.IsOrganizer)
            blocks.Add(Line("/meetup settings", Words.HelpSettings));
        blocks.Add(Line("/meetup link", turn.Caller.IsOrganizer ? Words.HelpLink : Words.HelpLinkAccounts));
        if (MayUnlink(turn))
            blocks.Add(Line("/meetup unlink", Words.HelpUnlink));
        blocks.Add(new Block.Small(Words.HelpButtons));
        blocks.Add(new Block.Buttons(
            ProposeRights.May(turn)
                ? [new Button(Words.ProposeTitle, new(Actions.Propose), ButtonTone.Primary), new Button(Words.Upcoming, new(Actions.ListPage, "0"))]
                : [new Button(Words.Upcoming, new(Actions.ListPage, "0"))]));
        return new Reply.Private(new Card(blocks) { Summary = Words.HelpTitle });
    }

    private bool MayUnlink(Turn turn) => (turn.Caller.IsOrganizer && turn.Caller.Community.LinkedTo is not null)
        || session.Members.Accounts([turn.Caller.Id]).DistinctBy(account => account.Key).Skip(1).Any();

    private bool Hosts(Turn turn) => session.Meetups.HostedBy(turn.Caller.Id).Any(meetup => meetup.IsUpcoming);

    private static Block.Paragraph Line(string command, string does) => new([new Span.Code(command), " " + does]);
}
