using MeetupBot.Chat.Text;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Limits of messages and views. Entities count in mrkdwn. Source: docs.slack.dev, Reference, Block Kit (Blocks, Block elements,
/// Composition objects) and Views; <c>packages/types/src/block-kit</c> of <c>slackapi/node-slack-sdk</c> says the same.
/// </summary>
internal static class Limits
{
    public const int BlocksOfMessage = 50;
    public const int BlocksOfView = 100;
    public const int TextObject = 3000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;
    public const int ActionsElements = 25;
    public const int ButtonLabel = 75;
    public const int ButtonUrl = 3000;
    public const int PictureUrl = 3000;
    public const int PictureAltText = 2000;
    public const int MenuOptions = 100;
    public const int OptionLabel = 75;
    public const int OptionValue = 150;
    public const int Placeholder = 150;
    public const int ViewTitle = 24;
    public const int ViewButton = 24;
    public const int Metadata = 3000;
    public const int FieldLabel = 2000;
    public const int FieldHint = 2000;
    public const int FieldValue = 3000;
    public const int FieldError = 500;

    /// <summary>
    /// The argument <c>text</c> should have at most 4,000 characters. Source: docs.slack.dev, Reference, chat.postMessage.
    /// </summary>
    public const int FallbackText = 3000;

    /// <summary>
    /// All texts of one message. Slack allows "12,000 text characters with a buffer for block containers" and answers
    /// <c>msg_blocks_too_long</c> beyond that. Source: slackapi/bolt-js, issues 2509 and 2867; the reference does not state it.
    /// </summary>
    public const int TextOfMessage = 10_000;

    /// <summary>
    /// Plain text on one line, shortened to fit and never empty, because Slack rejects empty text. It has no markup and no entities: it is
    /// shown as it is (slackapi/bolt-python, issue 513, and yhatt/jsx-slack, <c>composition/utils.ts</c>).
    /// </summary>
    public static TextObject Plain(string text, int length) => MeetupBot.Slack.Wire.TextObject.Plain(DisplayText.Label(text, length));
}
