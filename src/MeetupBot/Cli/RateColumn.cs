using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MeetupBot.Cli;

/// <summary>How much is done in a second.</summary>
internal sealed class RateColumn(string unit) : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:N0} {unit}/s"));
}
