using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MeetupBot.Tests.Architecture;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>Reads files with Debian's python3-icalendar, which <c>.ci/run</c> installs.</summary>
internal static class PythonReader
{
    /// <summary>Debian's packages are seen by Debian's Python alone.</summary>
    private const string Python = "/usr/bin/python3";

    public const string Missing = "python3-icalendar is not installed: apt-get install python3-icalendar";

    public static async Task<bool> IsThereAsync() => File.Exists(Python) && (await RunAsync("-c", "import icalendar")).ExitCode == 0;

    /// <returns>One for each file, by its path.</returns>
    public static async Task<IReadOnlyDictionary<string, EntryAsRead>> ReadAsync(IEnumerable<string> paths)
    {
        var script = Path.Combine(Repository.Root, "tests/MeetupBot.Tests/Domain/Calendar/read-calendar.py");
        var (exitCode, output, errors) = await RunAsync([script, .. paths]);
        Assert.True(exitCode == 0, errors);
        return JsonSerializer.Deserialize<Dictionary<string, EntryAsRead>>(output)!;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
