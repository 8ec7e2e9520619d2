using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The bot as a newcomer starts it: a process without any setting but the address, so that it opens its sandbox.</summary>
internal sealed partial class SandboxBot : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SandboxBot(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    public Uri Address => _address.Task.Result;

    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it wrote.</exception>
    public static async Task<SandboxBot> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("meetupbot-browser-");
        var bot = new SandboxBot(new Process { StartInfo = StartInfo(folder) }, folder);
        bot.Run();
        var ended = bot._process.WaitForExitAsync();
        if (await Task.WhenAny(bot._address.Task, ended).WaitAsync(StartLimit) == ended)
            throw new InvalidOperationException($"The bot ended with {bot._process.ExitCode}:\n{string.Join('\n', bot._lines)}");
        return bot;
    }

    /// <summary>Asks it to end, as Ctrl+C does, so that it takes its database with it.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            await ask.WaitForExitAsync();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(EndLimit);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ProcessStartInfo StartInfo(DirectoryInfo folder)
    {
        var dll = typeof(BotApplication).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [dll, "--Urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(inherited);
        return start;
    }

    private static bool IsSetting(string name) =>
        name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
        if (Listening().Match(line) is { Success: true } found)
            _address.TrySetResult(new Uri(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
