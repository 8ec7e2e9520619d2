using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>What a message says.</summary>
/// <param name="Text">For notifications and screen readers, in mrkdwn; shown only where there are no blocks.</param>
/// <param name="Blocks">Block Kit; empty: the text alone.</param>
internal sealed record MessageContent(string Text, IReadOnlyList<LayoutBlock> Blocks)
{
    /// <summary>Null where there are none: an empty list is refused.</summary>
    public JsonNode? BlocksNode() =>
        Blocks.Count == 0 ? null : JsonSerializer.SerializeToNode([.. Blocks], SlackJson.Wire.LayoutBlockArray);
}
