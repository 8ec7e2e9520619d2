using MeetupBot.Chat;
using MeetupBot.Settings;
using MeetupBot.Storage;

namespace MeetupBot;

/// <summary>The command line: <c>run</c>, which may be left out.</summary>
public static class Cli
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var command, ..] && !command.StartsWith('-') && command != "run")
        {
            await Console.Error.WriteLineAsync($"meetupbot: there is no command \"{command}\". There is: run (which may be left out).");
            return Misused;
        }

        try
        {
            await using var app = BotApplication.Build([.. args.SkipWhile(arg => arg == "run")]);
            // The services are gone once it has run.
            var verdict = app.Services.GetRequiredService<Verdict>();
            await app.RunAsync();
            return verdict.ExitCode;
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
            // Kestrel says so when the address is taken.
            await Console.Error.WriteLineAsync($"meetupbot: {error.Message} Set another with --Urls http://127.0.0.1:5081");
            return Failed;
        }
    }
}
