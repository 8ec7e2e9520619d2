using System.Text.Json;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>The content of a message.</summary>
/// <param name="Text">For notifications and screen readers, in mrkdwn. Shown only when there are no blocks.</param>
/// <param name="Blocks">Block Kit. Empty: only the text.</param>
internal sealed record MessageContent(string Text, IReadOnlyList<LayoutBlock> Blocks)
{
    /// <summary>Null when there are none, because Slack rejects an empty list.</summary>
    public byte[]? BlocksJson() =>
        Blocks.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes([.. Blocks], SlackJson.Wire.LayoutBlockArray);
}
