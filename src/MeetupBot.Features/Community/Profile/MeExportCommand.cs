using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Text.Json;
using MeetupBot.Chat;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Everything that is stored about the viewer, as a JSON file.</summary>
internal sealed class MeExportCommand(Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("me export", "Everything I store about you, as a JSON file", []);

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command)
    {
        var json = JsonSerializer.Serialize(session.PersonalData.Export(turn.Caller.Id), ExportJson.Options);
        return new Reply.Private(new Card(new Block.Paragraph(Words.ExportReady))
        {
            Files = [new CardFile("meetupbot-export.json", "application/json", json)],
            Summary = Words.ExportReady,
        });
    }
}
