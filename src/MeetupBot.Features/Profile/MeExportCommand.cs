using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Profile;

/// <summary>Everything that is stored about the viewer, as a JSON file.</summary>
public sealed class MeExportCommand : ICommand
{
    public CommandSpec Spec { get; } = new("me export", "Everything I store about you, as a JSON file", []);

    public Reply Run(Turn turn, CommandInteraction command)
    {
        var json = JsonSerializer.Serialize(turn.Session.PersonalData.Export(turn.Caller.Id), ExportJson.Options);
        return new Reply.Private(new Card(new Block.Paragraph(Words.ExportReady))
        {
            Files = [new CardFile("meetupbot-export.json", "application/json", json)],
            Summary = Words.ExportReady,
        });
    }
}
