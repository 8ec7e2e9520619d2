using System.Text.RegularExpressions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

/// <summary>Whatever <c>me</c> shows can be typed back, and changes nothing.</summary>
public sealed partial class TypedBackTests : BotTests
{
    [Theory]
    [InlineData()]
    [InlineData("zone", "Tokyo", "area", "Leeds", "interests", "climbing", "reminders", "3h, 1h", "visibility", "open")]
    [InlineData("zone", "UTC+2", "reminders", "off", "visibility", "private")]
    [InlineData("zone", "EST", "reminders", "30 min", "visibility", "mutuals")]
    [InlineData("reminders", "29 days 23 h 59 min, 28 days 23 h 59 min, 27 days 23 h 59 min, 26 days 23 h 59 min, 25 days 23 h 59 min")]
    [InlineData("reminders", "26 h")]
    public async Task Every_line_of_the_card_is_read_as_what_it_says(params string[] set)
    {
        var options = set.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();
        var shown = options.Length == 0 ? await Bot.Command(Ben, "me show") : await Bot.Command(Ben, "me set", options);
        var lines = Lines().Matches(shown.Text).ToDictionary(line => line.Groups["label"].Value, line => line.Groups["value"].Value);
        Assert.Equal(["Area", "Interests", "Reminders", "Time zone", "Visibility"], lines.Keys.Order());

        foreach (var (label, value) in lines)
        {
            var option = label == "Time zone" ? "zone" : label.ToLowerInvariant();
            var again = await Bot.Command(Ben, "me set", (option, value));
            Assert.False(again.IsRefusal, $"{option}: {value}: {again.Text}");
            Assert.Contains($"{label}: {value}\n", again.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("area")]
    [InlineData("interests")]
    public async Task Not_set_takes_a_line_away(string option)
    {
        await Bot.Command(Ben, "me set", (option, "Leeds"));

        Assert.Contains(": not set\n", (await Bot.Command(Ben, "me set", (option, "Not set"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leeds", (await Bot.Command(Ben, "me show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_called_what_it_is()
    {
        Assert.StartsWith(
            "The text of your interests is 101 characters long; 100 fit.",
            (await Bot.Command(Ben, "me set", ("interests", new string('x', 101)))).Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?<label>Time zone|Area|Interests|Reminders|Visibility): (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
