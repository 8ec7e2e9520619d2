using System.Diagnostics;
using System.Text.RegularExpressions;
using MeetupBot.Clock;

namespace MeetupBot.EndToEndTests;

/// <summary>
/// The bot as an operator runs it: a separate process, configured only by environment variables. It is the program that the environment variable
/// <c>MEETUPBOT_PROGRAM</c> names (the path of a published <c>MeetupBot.dll</c>), or else the one that was built with these tests.
/// </summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private volatile TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process) => _process = process;

    /// <summary>Its output so far, from both streams.</summary>
    public string Log
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public bool IsRunning => !_process.HasExited;

    /// <param name="settings">Environment variables.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The command line.</param>
    public static BotProcess Start(IReadOnlyDictionary<string, string> settings, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [DllPath, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(inherited);
        // Most of these processes live for seconds, too short for code that is compiled a second time to pay. An hour, in hexadecimal.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "36EE80";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var bot = new BotProcess(new Process { StartInfo = start });
        bot.Run();
        return bot;
    }

    /// <summary>The address of its web pages, once it listens.</summary>
    public async Task<Uri> AddressAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended).WaitAsync(Wait.Patience) == ended)
            throw new InvalidOperationException($"The bot ended with {_process.ExitCode}:\n{Log}");
        return await _address.Task;
    }

    /// <summary>The address at which it says that it waits for another process, once it does.</summary>
    public Task<Uri> WaitingAsync() => _waiting.Task.WaitAsync(Wait.Patience);

    /// <summary>Sends SIGTERM, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Kills it at once.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it ends and returns its exit code.</summary>
    /// <exception cref="TimeoutException">It is still running.</exception>
    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(Wait.Patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The bot still runs after {Wait.Patience}:\n{Log}");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static string DllPath => Environment.GetEnvironmentVariable("MEETUPBOT_PROGRAM") ?? typeof(BotApplication).Assembly.Location;

    private static bool IsSetting(string name) =>
        name.Contains("__", StringComparison.Ordinal) || name == ClockVariable.Name || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Urls", StringComparison.OrdinalIgnoreCase);

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
        // It listens anew when it goes on.
        if (line.Contains("This one waits", StringComparison.Ordinal) && _address.Task is { IsCompletedSuccessfully: true, Result: var waiting })
        {
            _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.TrySetResult(waiting);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
