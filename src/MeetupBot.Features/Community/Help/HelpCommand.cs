using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Browse;
using MeetupBot.Features.Scheduling.Propose;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Features.Community.Help;

/// <summary>Lists the commands that this viewer can use.</summary>
internal sealed class HelpCommand(InteractionCatalog catalog, IServiceProvider scope) : ICommand
{
    public static CommandSpec Spec { get; } = new("help", "What you can do here", []);

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction interaction)
    {
        var blocks = new List<Block> { new Block.Heading("", Words.HelpTitle) };
        foreach (var command in catalog.Commands)
            if (!(context.Caller.IsGuest && typeof(IMembersOnly).IsAssignableFrom(command.Handler))
                && ((ICommand)scope.GetRequiredService(command.Handler)).Help(context, command.Spec) is { } help)
                blocks.Add(Line(help.Example, help.Text));
        blocks.Add(new Block.Footer(Words.HelpButtons));
        blocks.Add(new Block.Buttons(
            ProposeRightsRule.MayPropose(context)
                ? [
                    new Button(Words.ProposeTitle, new(ProposeCommand.ProposeButton), ButtonTone.Primary),
                    new Button(Words.Upcoming, new(ListCommand.PageButton, "0")),
                ]
                : [new Button(Words.Upcoming, new(ListCommand.PageButton, "0"))]));
        return new Reply.Private(new Card(blocks) { Summary = Words.HelpTitle });
    }

    private static Block.Paragraph Line(string command, string does) => new([new Span.Code(command), " " + does]);
}
