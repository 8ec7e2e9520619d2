namespace MeetupBot.Slack.Wire;

/// <summary>An entry of a menu. Source: docs.slack.dev, Reference, Block Kit, Composition objects, Option object.</summary>
/// <param name="Text">Plain, to 75 characters.</param>
/// <param name="Value">Comes back when chosen; to 150 characters.</param>
internal sealed record OptionObject(TextObject Text, string Value);
