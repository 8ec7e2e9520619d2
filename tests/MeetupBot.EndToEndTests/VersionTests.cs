using MeetupBot.Chat.Platform;

namespace MeetupBot.EndToEndTests;

public sealed class VersionTests
{
    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task The_program_says_its_version_and_starts_nothing(string argument)
    {
        var folder = Directory.CreateTempSubdirectory("meetupbot-version-");
        await using var bot = BotProcess.Start(new Dictionary<string, string>(), folder.FullName, argument);

        Assert.Equal(0, await bot.ExitAsync());
        Assert.Equal($"meetupbot {ProductVersion.Full}", bot.Log);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task A_running_bot_says_its_version_to_who_watches_over_it()
    {
        var folder = Directory.CreateTempSubdirectory("meetupbot-version-");
        await using (var bot = BotProcess.Start(new Dictionary<string, string> { ["Urls"] = "http://127.0.0.1:0" }, folder.FullName))
        {
            using var http = new HttpClient { BaseAddress = await bot.AddressAsync() };
            Assert.Equal(
                $"ok\nmeetupbot {ProductVersion.Full}\n", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
        }

        folder.Delete(recursive: true);
    }
}
