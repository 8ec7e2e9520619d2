using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.EndToEndTests.Discord;

internal sealed class DiscordForm(SimModal modal) : Form
{
    public SimModal Modal { get; } = modal;

    public override IReadOnlyList<string> Labels => [.. Modal.Fields.Select(entry => entry.Label)];

    public override string ValueOf(string label) => Modal.Fields.Single(entry => entry.Label == label).Input.Value ?? "";
}
