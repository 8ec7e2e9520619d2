using MeetupBot.EndToEndTests.Scenarios;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Discord's Markdown, as the bot sends it. Source: Message Formatting.</summary>
internal sealed class DiscordMarkup : IMarkup
{
    public string Moment => @"<t:\d+:F>";

    public string FromNow => @"<t:\d+:R>";

    public string Bold(string text) => $"**{text}**";

    public string Italic(string text) => $"*{text}*";

    public string Code(string text) => $"`{text}`";

    public string Heading(string text) => $"### {text}";

    public string Link(string words) => $@"\[{words}\]\(<\S+>\)";

    public string Small(string text) => $"-# {text}";
}
