namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Reference, Block Kit, Composition objects, Text object.</summary>
/// <param name="Type"><c>plain_text</c> or <c>mrkdwn</c>.</param>
/// <param name="Text">1 to 3,000 characters; <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as entities.</param>
internal sealed record TextObject(string Type, string Text)
{
    public const string PlainType = "plain_text";
    public const string MrkdwnType = "mrkdwn";

    public bool? Emoji { get; init; }

    /// <summary>True: Slack creates no links and mentions from text that looks like them.</summary>
    public bool? Verbatim { get; init; }

    public static TextObject Plain(string text) => new(PlainType, text) { Emoji = true };

    public static TextObject Mrkdwn(string text) => new(MrkdwnType, text) { Verbatim = true };
}
