using MeetupBot.EndToEndTests.Discord;

namespace MeetupBot.EndToEndTests;

/// <summary>The commands beside a bot that runs, as an operator types them.</summary>
public sealed class OperatorCommandTests
{
    [Fact]
    public async Task A_running_bot_is_backed_up_and_exported_and_keeps_everybody_else_off_its_file()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var storage = new Dictionary<string, string> { ["Storage__ConnectionString"] = $"Data Source={bot.DatabasePath}" };

        Assert.Equal((0, true), await RunAsync("backup", "copy.db"));
        Assert.Equal((0, true), await RunAsync("export", "all.gz"));
        Assert.Equal((1, true), await RunAsync("restore", "copy.db"));
        await using var second = BotProcess.Start(
            new Dictionary<string, string>(storage) { ["Urls"] = "http://127.0.0.1:0", ["Discord__Token"] = "t", ["Discord__ApiBaseUrl"] = "http://127.0.0.1:1" },
            bot.Folder);
        Assert.Equal(1, await second.ExitAsync());
        Assert.Equal(
            $"meetupbot: Another process, such as a running bot, works on {bot.DatabasePath}. Stop it first, or name another file in Storage:ConnectionString.",
            second.Log);
        Assert.True(bot.Process.IsRunning);

        await bot.Process.TerminateAsync();
        Assert.Equal(0, await bot.Process.ExitAsync());
        Assert.Equal((0, true), await RunAsync("restore", "copy.db"));
        storage["Storage__ConnectionString"] = $"Data Source={Path.Combine(bot.Folder, "moved.db")}";
        Assert.Equal((0, true), await RunAsync("import", "all.gz"));

        async Task<(int Code, bool NamesFile)> RunAsync(string command, string file)
        {
            await using var process = BotProcess.Start(storage, bot.Folder, command, file);
            return (await process.ExitAsync(), process.Log.Contains(command == "restore" && bot.Process.IsRunning ? bot.DatabasePath : file, StringComparison.Ordinal));
        }
    }
}
