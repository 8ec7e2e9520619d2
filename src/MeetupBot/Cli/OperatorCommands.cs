using System.CommandLine;
using System.Globalization;
using MeetupBot.Chat.Platform;
using MeetupBot.Settings;
using MeetupBot.Storage.Providers;

namespace MeetupBot.Cli;

/// <summary>The commands for whoever runs the bot.</summary>
public static class OperatorCommands
{
    /// <param name="settings">The settings on the command line.</param>
    public static IEnumerable<Command> Create(string[] settings) => [DoctorCommand.Create(settings), Backup(settings), Restore(settings), Export(settings), Import(settings), Version()];

    private static Command Backup(string[] settings) => OnFile(
        "backup",
        "Copies the database into a new file. The bot may run meanwhile.",
        async (file, cancellationToken) =>
        {
            var view = new ProgressView("backup", "MiB", 1 << 20);
            await view.ShowAsync(progress => Storage(settings).BackupAsync(file, progress, cancellationToken));
            return $"The backup is {file}. It holds what your members said in private: keep it where nobody else reads it.";
        });

    private static Command Restore(string[] settings) => OnFile(
        "restore",
        "Checks a backup and puts it in the place of the database. Stop the bot first.",
        async (file, cancellationToken) =>
        {
            var view = new ProgressView("restore", "MiB", 1 << 20);
            string? former = null;
            await view.ShowAsync(async progress => former = await Storage(settings).RestoreAsync(file, progress, cancellationToken));
            return $"{file} is restored." + (former is null ? "" : $" The former database is {former}. Delete it when all is well.");
        });

    private static Command Export(string[] settings) => OnFile(
        "export",
        "Writes everything into a new file that import reads, on any machine. The bot may run meanwhile.",
        async (file, cancellationToken) =>
        {
            var view = new ProgressView("export", "rows", 1);
            long rows = 0;
            await view.ShowAsync(async progress => rows = await Storage(settings).ExportAsync(file, progress, cancellationToken));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows are in {file}. Among them are the keys that sign links to pages: keep it as secret as the database.");
        });

    private static Command Import(string[] settings) => OnFile(
        "import",
        "Checks what export wrote and makes a database of it. There must be none yet, and no bot may run.",
        async (file, cancellationToken) =>
        {
            var view = new ProgressView("import", "rows", 1);
            long rows = 0;
            await view.ShowAsync(async progress => rows = await Storage(settings).ImportAsync(file, progress, cancellationToken));
            return string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows of {file} are imported.");
        });

    private static Command Version()
    {
        var command = new Command("version", "Prints the version.");
        command.SetAction(_ => Console.Out.WriteLine($"meetupbot {ProductVersion.Full}"));
        return command;
    }

    private static Command OnFile(string name, string about, Func<string, CancellationToken, Task<string>> act)
    {
        var file = new Argument<string>("FILE") { Description = "The path of the file." };
        var command = new Command(name, about) { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Console.Out.WriteLineAsync(await act(Path.GetFullPath(parsed.GetRequiredValue(file)), cancellationToken));
            return ExitCodes.Done;
        });
        return command;
    }

    private static IStorageProvider Storage(string[] settings) =>
        new SettingsReader(BotConfiguration.CreateBuilder(settings).Configuration).Read().Storage;
}
