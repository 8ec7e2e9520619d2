namespace MeetupBot.Slack.Wire;

/// <summary>A text object or a picture; which fields count depends on <see cref="Type"/>. Source: Blocks, Context block.</summary>
internal sealed record ContextElement(string Type)
{
    public string? Text { get; init; }
    public bool? Verbatim { get; init; }
    public string? ImageUrl { get; init; }
    public string? AltText { get; init; }

    public static ContextElement Mrkdwn(string text) => new(TextObject.MrkdwnType) { Text = text, Verbatim = true };

    public static ContextElement Image(string address, string altText) => new(ElementType.Image) { ImageUrl = address, AltText = altText };
}
