using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

internal sealed class SlackCard(TestChannel channel, SlackMessage message) : Card
{
    public SlackMessage Message { get; } = message;

    public override string Id => Message.Ts;

    public override string Text => channel.Text(Message);

    public override string? ReplyTo => Message.IsBroadcast ? Message.ThreadTs : null;

    public override IReadOnlyList<string> Faces =>
    [
        .. Message.Blocks.SelectMany(block => (block!["elements"]?.AsArray() ?? []).Append(block["accessory"]))
            .Where(element => element?["type"]?.ToString() == "image").Select(element => element!["alt_text"]!.ToString()),
    ];

    public override IReadOnlyList<string> Buttons => ButtonsOf(Message.Elements);

    public override Uri LinkOf(string button) => LinkOf(Message.Elements, button);

    public override IReadOnlyList<Menu> Menus => MenusOf(Message.Elements);

    public override bool Calls(Person person) => channel.Slack.Read(Message, channel.Ana).Pings.Contains(person.Id);

    public static IReadOnlyList<string> ButtonsOf(IReadOnlyList<SlackElement> elements) => [.. elements.Where(e => e.Type == "button").Select(e => e.Label)];

    public static Uri LinkOf(IReadOnlyList<SlackElement> elements, string button) => new(elements.Single(e => e.Type == "button" && e.Label == button).Url!);

    public static IReadOnlyList<Menu> MenusOf(IReadOnlyList<SlackElement> elements) =>
    [
        .. elements.Where(e => e.Type.EndsWith("_select", StringComparison.Ordinal)).Select(e => new Menu(
            e.Placeholder ?? e.Label, [.. e.Options.Select(option => new MenuOption(option.Text, e.InitialValues.Contains(option.Value)))])),
    ];
}
