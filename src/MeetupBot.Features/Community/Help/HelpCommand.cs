using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using Microsoft.Extensions.DependencyInjection;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;

namespace MeetupBot.Features.Community.Help;

/// <summary>What can be done here, for this viewer.</summary>
internal sealed class HelpCommand(InteractionCatalog catalog, IServiceProvider scope) : ICommand
{
    public static CommandSpec Spec { get; } = new("help", "What can be done here", []);

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction interaction)
    {
        var blocks = new List<Block> { new Block.Heading("", Words.HelpTitle) };
        foreach (var command in catalog.Commands)
            if (((ICommand)scope.GetRequiredService(command.Handler)).Help(turn, command.Spec) is { } help)
                blocks.Add(Line(help.Example, help.Text));
        blocks.Add(new Block.Small(Words.HelpButtons));
        blocks.Add(new Block.Buttons(
            ProposeRights.May(turn)
                ? [new Button(Words.ProposeTitle, new(Actions.Propose), ButtonTone.Primary), new Button(Words.Upcoming, new(Actions.ListPage, "0"))]
                : [new Button(Words.Upcoming, new(Actions.ListPage, "0"))]));
        return new Reply.Private(new Card(blocks) { Summary = Words.HelpTitle });
    }

    private static Block.Paragraph Line(string command, string does) => new([new Span.Code(command), " " + does]);
}
