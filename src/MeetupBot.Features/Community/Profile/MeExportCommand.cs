using System.Text.Json;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Sends the viewer everything that is stored about them, as a JSON file.</summary>
internal sealed class MeExportCommand(Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("me export", "Everything I store about you, as a JSON file", []);

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var options = ExportJson.CreateOptions(id => session.Members.Find(id)?.Name ?? Words.FormerMember);
        var json = JsonSerializer.Serialize(session.PersonalData.Export(context.Caller.Id), options);
        return new Reply.Private(new Card(new Block.Paragraph(Words.ExportReady))
        {
            Files = [new CardFile("meetupbot-export.json", "application/json", json)],
            Summary = Words.ExportReady,
        });
    }
}
