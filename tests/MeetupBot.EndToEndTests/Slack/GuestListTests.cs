using System.Text;

namespace MeetupBot.EndToEndTests.Slack;

public abstract class GuestListTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task A_calendar_file_comes_with_the_card()
    {
        var meetup = await Here.MeetupAsync("Coffee & cake");

        var file = await Here.EventuallyAsync(
            () => Here.Slack.Messages(Here.General).SelectMany(m => m.Files).FirstOrDefault(f => f.Name.EndsWith(".ics", StringComparison.Ordinal)), "the file");

        var text = Encoding.UTF8.GetString(file.Content.Span);
        Assert.StartsWith("BEGIN:VCALENDAR", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Coffee & cake", text, StringComparison.Ordinal);
        Assert.NotEmpty(meetup.Id);
        // The file is posted once: it names its card from the beginning.
        Assert.Matches(@"\r\nURL:\S+/archives/\S+/p\d+\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
    }
}
