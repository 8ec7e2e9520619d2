using System.Text.Json.Nodes;

namespace MeetupBot.Slack.WebApi;

/// <summary>What a message says.</summary>
/// <param name="Text">For notifications and screen readers, in mrkdwn; shown only where there are no blocks.</param>
/// <param name="Blocks">Block Kit; null or empty: the text alone.</param>
internal sealed record MessageContent(string Text, JsonArray? Blocks = null);
