using MeetupBot.Cli;

namespace MeetupBot.Tests.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("--Urls http://x run", "run", "--Urls http://x")]
    [InlineData("run --Discord:Token=abc", "run", "--Discord:Token=abc")]
    [InlineData("backup /b/x.db --Storage:ConnectionString Data", "backup /b/x.db", "--Storage:ConnectionString Data")]
    [InlineData("--Storage:ConnectionString backup backup x", "backup x", "--Storage:ConnectionString backup")]
    [InlineData("doctor --json --Slack:BotToken xoxb-1", "doctor --json", "--Slack:BotToken xoxb-1")]
    [InlineData("--version", "version", "")]
    [InlineData("help", "--help", "")]
    [InlineData("run Urls=http://x", "run Urls=http://x", "")]
    public void Settings_are_told_from_commands_wherever_they_stand(string line, string words, string settings)
    {
        var given = Arguments.Split(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(words, string.Join(' ', given.Words));
        Assert.Equal(settings, string.Join(' ', given.Settings));
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("backup")]
    [InlineData("backup", "one", "two")]
    [InlineData("version", "--Discord:Token", "x", "more")]
    [InlineData("backup", "x", "--Storage:Colour=red")]
    public async Task What_can_not_be_used_ends_with_2(params string[] line) => Assert.Equal(2, await BotProgram.RunAsync(line));

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("export")]
    [InlineData("import")]
    public async Task What_fails_ends_with_1(string command)
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "meetupbot-nowhere", "x.db");
        Assert.Equal(1, await BotProgram.RunAsync([command, nowhere, $"--Storage:ConnectionString=Data Source={nowhere}"]));
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--help")]
    [InlineData("export", "--help")]
    public async Task What_is_done_ends_with_0(params string[] line) => Assert.Equal(0, await BotProgram.RunAsync(line));
}
