using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>What somebody sees after an action: a private message or a view.</summary>
/// <param name="Interaction">The action.</param>
/// <param name="Message">Null when it is a view.</param>
/// <param name="View">Null when it is a message.</param>
/// <param name="Text">As the person reads it.</param>
internal sealed record Said(SlackInteraction Interaction, SlackMessage? Message, SlackView? View, string Text)
{
    public IReadOnlyList<SlackElement> Elements => Message?.Elements ?? View!.Elements;

    public string Markup => Message?.Markup ?? View!.Markup;

    public IReadOnlyList<string> Buttons => [.. Elements.Where(e => e.Type == "button").Select(e => e.Label)];

    /// <summary>The menu whose action id starts with this, e.g. <c>vote:</c>.</summary>
    public SlackElement Menu(string action) => Elements.First(e => e.ActionId.StartsWith(action, StringComparison.Ordinal));
}
