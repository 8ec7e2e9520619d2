using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>
/// The checks of axe-core, run in the page itself. The package's own way opens a second page for each run, since parts of a page may come from
/// elsewhere; ours have no frames, and a second page costs more than the checks.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          if (document.querySelector('iframe, frame, object, embed')) throw new Error('Frames would not be checked.');
          const { violations } = await axe.run({ resultTypes: ['violations'] });
          return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>What it finds on a page, each with the place that is said here.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string where)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        var faults = await page.EvaluateAsync<string[]>(Run);
        return [.. faults.Select(fault => $"{where}: {fault}")];
    }
}
