using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Validates blocks and views as Slack would, without sending them.</summary>
public static class BlockKit
{
    /// <returns>Empty if a message accepts them.</returns>
    public static IReadOnlyList<string> Problems(JsonArray blocks)
    {
        var problems = new Problems();
        BlockList.Check(blocks, BlockList.InMessage, "/blocks", problems);
        return problems.Messages;
    }

    /// <param name="view">A modal or a Home tab.</param>
    /// <returns>Empty if Slack accepts it.</returns>
    public static IReadOnlyList<string> Problems(JsonObject view) =>
        [.. ViewRules.Check(view, (string?)view["type"] ?? "").Messages, .. ViewRules.IsTooLarge(view) ? ["the view is too large"] : Array.Empty<string>()];
}
