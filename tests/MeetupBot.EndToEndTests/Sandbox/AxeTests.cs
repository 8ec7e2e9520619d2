namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>That the checks which find nothing on our pages would find something.</summary>
[Collection(PagesCollection.Name)]
public sealed class AxeTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task A_faint_line_and_a_nameless_button_are_found_and_frames_are_refused()
    {
        await using var tab = await sandbox.OpenAsync("general");
        Assert.Empty(await Axe.FaultsAsync(tab.Page, "before"));
        await tab.Page.EvaluateAsync("""
            () => {
              const line = document.createElement('p');
              line.textContent = 'faint';
              [line.style.color, line.style.background] = ['#bbb', '#fff'];
              document.querySelector('#composer-text').before(line, document.createElement('button'));
            }
            """);

        var faults = await Axe.FaultsAsync(tab.Page, "after");

        Assert.Contains(faults, fault => fault.StartsWith("after: color-contrast: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("after: button-name: ", StringComparison.Ordinal));
        await tab.Page.EvaluateAsync("document.body.append(document.createElement('iframe'))");
        await Assert.ThrowsAsync<Microsoft.Playwright.PlaywrightException>(() => Axe.FaultsAsync(tab.Page, "a frame"));
    }
}
