using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.Validation;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>The validated content of a message.</summary>
/// <param name="Text">May be empty when there are blocks.</param>
/// <param name="Blocks">As sent.</param>
internal sealed record MessageDraft(string Text, JsonArray Blocks)
{
    /// <summary>Source: chat.postMessage, "Truncating content".</summary>
    private const int LongestText = 40_000;

    /// <summary>Source: chat.update, <c>msg_too_long</c>.</summary>
    private const int LongestUpdate = 4_000;

    /// <exception cref="ApiError">The message is empty or has invalid blocks.</exception>
    public static MessageDraft Read(Arguments arguments)
    {
        var draft = new MessageDraft(arguments.TextOrNull("text") ?? "", CheckedBlocks(arguments));
        if (draft.Text.Length == 0 && draft.Blocks.Count == 0 && !arguments.Has("attachments"))
            throw new ApiError("no_text");
        return draft.Text.Length > LongestText ? draft with { Text = draft.Text[..LongestText] } : draft;
    }

    /// <summary>Source: chat.update, "text, blocks or attachments": blocks stay only when no text is given.</summary>
    /// <exception cref="ApiError">The message is empty, its text is too long, or its blocks are invalid.</exception>
    public static MessageDraft ReadUpdate(Arguments arguments, SlackMessage message)
    {
        var hasBlocks = arguments.Json("blocks", "invalid_blocks_format") is not null;
        if (!arguments.Has("text") && !hasBlocks && !arguments.Has("attachments"))
            throw new ApiError("no_text");
        if (arguments.TextOrNull("text") is { Length: > LongestUpdate })
            throw new ApiError("msg_too_long");
        var blocks = hasBlocks ? CheckedBlocks(arguments) : arguments.Has("text") ? [] : message.Blocks;
        return new MessageDraft(arguments.TextOrNull("text") ?? message.Text, blocks);
    }

    private static JsonArray CheckedBlocks(Arguments arguments)
    {
        var sent = arguments.Json("blocks", "invalid_blocks_format");
        if (sent is null)
            return [];
        if (sent is not JsonArray blocks)
            throw new ApiError("invalid_blocks_format");
        var problems = new Problems();
        BlockList.Check(blocks, BlockList.InMessage, "/blocks", problems);
        return problems.Any ? throw ApiError.InvalidBlocks(problems) : blocks;
    }
}
