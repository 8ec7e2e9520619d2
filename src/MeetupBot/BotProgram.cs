using System.CommandLine;
using MeetupBot.Cli;
using MeetupBot.Settings;
using MeetupBot.Storage.Engine;

namespace MeetupBot;

/// <summary>The command line: <c>run</c> (the default) and the commands of <see cref="MeetupBot.Cli"/>.</summary>
public static class BotProgram
{
    private const string About = """
        MeetupBot helps communities on Discord and Slack to meet.

        Without a token it starts the sandbox, a page to try everything on; with one it connects.
        Every setting can be given as --Section:Name value, with every command:
          --Discord:Token TOKEN          or the environment variable Discord__Token, which others can't see
          --Slack:BotToken, --Slack:AppToken or --Slack:SigningSecret, likewise
          --Storage:ConnectionString ..  where the state is kept; of PostgreSQL with --Storage:Provider Postgres
          --Urls http://127.0.0.1:5080   where its pages are
        All settings, with their defaults, stand in appsettings.example.json.

        Exit codes: 0 it is done; 1 it failed, or doctor found something; 2 the command line or a setting can't be used.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var given = Arguments.Split(args);
        var parsed = Root(given.Settings).Parse(given.Words, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [var word, ..]
                ? $"meetupbot: there is no command \"{word}\". There are: {string.Join(", ", root.Subcommands.Select(command => command.Name))}."
                : $"meetupbot: {string.Join(' ', parsed.Errors.Select(error => error.Message))} See meetupbot --help.");
            return ExitCodes.Misused;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        // The host ends by itself on SIGTERM and Ctrl+C. Other commands are cancelled by the library.
        if (parsed.CommandResult.Command is RootCommand or { Name: "run" })
            configuration.ProcessTerminationTimeout = null;
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (SettingsException error)
        {
            await Console.Error.WriteLineAsync("meetupbot: the settings don't allow a start:" + Environment.NewLine + error.Message);
            return ExitCodes.Misused;
        }
        catch (StorageException error)
        {
            await Console.Error.WriteLineAsync("meetupbot: " + error.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("meetupbot: it was stopped, and nothing was changed.");
            return ExitCodes.Failed;
        }
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(About) { HelpName = "meetupbot" };
        // The command prints the same version as everything else.
        root.Options.Remove(root.Options.Single(option => option is VersionOption));
        root.SetAction((_, _) => StartAsync(settings));
        var run = new Command("run", "Runs the bot, or without a token the sandbox. This is what happens without a command.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        run.SetAction((parsed, _) => StartAsync([.. settings, .. parsed.UnmatchedTokens]));
        root.Add(run);
        foreach (var command in OperatorCommands.Create(settings))
            root.Add(command);
        return root;
    }

    private static async Task<int> StartAsync(string[] settings)
    {
        try
        {
            await using var app = await Standby.BuildAsync(settings);
            if (app is null)
                return ExitCodes.Done;
            // The services are disposed once it has run.
            var verdict = app.Services.GetRequiredService<ExitStatus>();
            var services = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            await app.RunAsync();
            // When a background service fails, the host stops but reports success.
            return services.Any(service => service.ExecuteTask?.IsFaulted == true) ? ExitCodes.Failed : verdict.ExitCode;
        }
        catch (IOException error)
        {
            // Kestrel throws this when the address is in use.
            await Console.Error.WriteLineAsync($"meetupbot: {error.Message} Set another with --Urls http://127.0.0.1:5081");
            return ExitCodes.Failed;
        }
    }
}
