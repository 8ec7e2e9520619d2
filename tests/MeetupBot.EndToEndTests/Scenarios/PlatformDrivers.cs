using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Slack;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Opens the driver of a platform. A new platform adds its line here.</summary>
internal static class PlatformDrivers
{
    /// <summary>The driver of a running bot.</summary>
    public static async Task<IPlatformDriver> OpenAsync(
        Platform platform, IReadOnlyDictionary<string, string>? settings = null, Strictness strictness = Strictness.Patient)
    {
        var driver = await PrepareAsync(platform, settings, strictness);
        await driver.Bot.StartBotAsync();
        return driver;
    }

    /// <summary>The same before the bot is started.</summary>
    public static async Task<IPlatformDriver> PrepareAsync(
        Platform platform, IReadOnlyDictionary<string, string>? settings = null, Strictness strictness = Strictness.Patient) => platform switch
        {
            Platform.Discord => await DiscordDriver.PrepareAsync(settings, strictness),
            Platform.SlackBySocket => await SlackDriver.PrepareAsync(SlackMode.Socket, settings, strictness),
            Platform.SlackByHttp => await SlackDriver.PrepareAsync(SlackMode.Http, settings, strictness),
            _ => throw new ArgumentOutOfRangeException(nameof(platform)),
        };
}
