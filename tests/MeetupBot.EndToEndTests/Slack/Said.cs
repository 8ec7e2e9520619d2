using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>What somebody saw after something that they did: a message of their own, or a view.</summary>
/// <param name="Interaction">What they did.</param>
/// <param name="Message">Null where it was a view.</param>
/// <param name="View">Null where it was a message.</param>
/// <param name="Text">As they read it.</param>
internal sealed record Said(SlackInteraction Interaction, SlackMessage? Message, SlackView? View, string Text)
{
    public IReadOnlyList<SlackElement> Elements => Message?.Elements ?? View!.Elements;

    public string Markup => Message?.Markup ?? View!.Markup;

    public IReadOnlyList<string> Buttons => [.. Elements.Where(e => e.Type == "button").Select(e => e.Label)];

    /// <summary>The menu whose action begins so, e.g. <c>vote:</c>.</summary>
    public SlackElement Menu(string action) => Elements.First(e => e.ActionId.StartsWith(action, StringComparison.Ordinal));
}
