using System.Globalization;
using MeetupBot.Storage.Engine;
using Spectre.Console;

namespace MeetupBot.Cli;

/// <summary>Shows long work on the error stream: a bar and the rate on a terminal, a line every few seconds elsewhere.</summary>
/// <param name="what">What is done.</param>
/// <param name="unit">What is counted.</param>
/// <param name="size">How much of what is reported makes one unit.</param>
public sealed class ProgressView(string what, string unit, int size)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);

    public async Task ShowAsync(Func<IProgress<TransferProgress>, Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi)
            await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(unit))
                .StartAsync(async context =>
                {
                    var task = context.AddTask(what, autoStart: true);
                    await work(new EveryNowAndThen(BetweenSteps, now =>
                    {
                        task.MaxValue = Math.Max(1, (double)now.Total / size);
                        task.Value = (double)now.Done / size;
                    }));
                    task.Value = task.MaxValue;
                });
        else
            await work(new EveryNowAndThen(BetweenLines, now => Console.Error.WriteLine(Line(now))));
    }

    private string Line(TransferProgress now) => string.Create(
        CultureInfo.InvariantCulture, $"{what}: {now.Done / size:N0} of {now.Total / size:N0} {unit}");
}
