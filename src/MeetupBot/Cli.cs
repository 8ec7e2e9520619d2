using MeetupBot.Chat.Platform;
using MeetupBot.Settings;
using MeetupBot.Storage.Engine;

namespace MeetupBot;

/// <summary>The command line: <c>run</c> (the default), <c>version</c> and <c>--help</c>.</summary>
public static class Cli
{
    private const int Failed = 1;
    private const int Misused = 2;

    private const string Usage = """
        meetupbot [run] [--Setting value ...]
        meetupbot version

        Without a token it starts the sandbox, a page to try everything on; with one it connects.
          --Discord:Token TOKEN          or the environment variable Discord__Token, which others can't see
          --Slack:BotToken, --Slack:AppToken or --Slack:SigningSecret, likewise
          --Storage:ConnectionString ..  where the state is kept
          --Urls http://127.0.0.1:5080   where its pages are
        All settings, with their defaults, stand in appsettings.example.json.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?" or "help"))
        {
            await Console.Out.WriteLineAsync(Usage);
            return 0;
        }

        if (args is ["version" or "--version"])
        {
            await Console.Out.WriteLineAsync($"meetupbot {ProductVersion.Full}");
            return 0;
        }

        if (args is [var command, ..] && !command.StartsWith('-') && command != "run")
        {
            await Console.Error.WriteLineAsync(
                $"meetupbot: there is no command \"{command}\". There are: run (which may be left out) and version.");
            return Misused;
        }

        try
        {
            await using var app = BotApplication.Build([.. args.SkipWhile(arg => arg == "run")]);
            // The services are disposed once it has run.
            var verdict = app.Services.GetRequiredService<ExitStatus>();
            var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            await app.RunAsync();
            // When a background service fails, the host stops but reports success.
            return services.Any(service => service.ExecuteTask?.IsFaulted == true) ? Failed : verdict.ExitCode;
        }
        catch (SettingsException error)
        {
            await Console.Error.WriteLineAsync("meetupbot: the settings don't allow a start:" + Environment.NewLine + error.Message);
            return Misused;
        }
        catch (StorageException error)
        {
            await Console.Error.WriteLineAsync("meetupbot: " + error.Message);
            return Failed;
        }
        catch (IOException error)
        {
            // Kestrel throws this when the address is in use.
            await Console.Error.WriteLineAsync($"meetupbot: {error.Message} Set another with --Urls http://127.0.0.1:5081");
            return Failed;
        }
    }
}
