using MeetupBot.EndToEndTests.Scenarios;

namespace MeetupBot.EndToEndTests.Slack;

internal sealed class SlackForm(Said opened) : Form
{
    public Said Opened { get; } = opened;

    public override IReadOnlyList<string> Labels => [.. Opened.Elements.Select(element => element.Label)];

    public override string ValueOf(string label) => string.Join(',', Opened.View!.ValueOf(label));
}
