using MeetupBot.EndToEndTests.Scenarios;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Text as a reader sees it: the simulator renders mrkdwn before a scenario reads it.</summary>
internal sealed class SlackMarkup : IMarkup
{
    public string Moment => @"\w+, \w+ \d+, \d{4} at \d+:\d\d [AP]M";

    public string FromNow => @"in \d+ \w+";

    public string Bold(string text) => text;

    public string Italic(string text) => text;

    public string Code(string text) => text;

    public string Heading(string text) => text;

    public string Link(string words) => words;

    public string Small(string text) => text;
}
