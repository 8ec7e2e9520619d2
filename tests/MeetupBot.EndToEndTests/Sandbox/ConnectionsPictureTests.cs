using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The picture of who met whom, as browsers draw it.</summary>
[Collection(PagesCollection.Name)]
public sealed class ConnectionsPictureTests(SandboxFixture sandbox)
{
    /// <summary>Pairs of names, and of a name and a face, whose boxes share room; and names beside the drawing.</summary>
    private const string Faults = """
        () => {
            const drawing = document.querySelector('svg.network').getBoundingClientRect();
            const named = [...document.querySelectorAll('svg.network .names text')].map(text => [text.textContent, text.getBoundingClientRect()]);
            const faces = [...document.querySelectorAll('svg.network .rim, svg.network .own circle')].map(face => ['a face', face.getBoundingClientRect()]);
            const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
            const faults = named.filter(([, box]) => box.left < drawing.left || box.right > drawing.right).map(([name]) => `${name} is cut off`);
            named.forEach(([name, box], number) => [...named.slice(number + 1), ...faces]
                .forEach(([other, place]) => meet(box, place) && faults.push(`${name} lies on ${other}`)));
            return faults;
        }
        """;

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(820, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Names_and_faces_are_apart_and_axe_finds_nothing(int width, ColorScheme scheme)
    {
        foreach (var (person, place) in new[] { ("ana", "general"), ("ben", "general"), ("hana", "peak-general") })
        {
            await using var tab = await sandbox.OpenAsync("general", new Look(width, 900, scheme, IsPhone: width < 500));
            await tab.GoAsync(person, place);
            var shown = await tab.Answers.CountAsync();
            await tab.SendTextAsync("/meetup connections");
            await Expect(tab.Answers).ToHaveCountAsync(shown + 1);
            var link = await tab.Answer.GetByRole(AriaRole.Link, new() { Name = "See the picture" }).GetAttributeAsync("href");
            await tab.Page.GotoAsync(link!);

            var people = await tab.Page.Locator("table").First.Locator("tbody tr").CountAsync();
            Assert.InRange(people, 1, 9);
            await Expect(tab.Page.Locator(".near .face image")).ToHaveCountAsync(people);
            await Expect(tab.Page.Locator(".face image")).ToHaveCountAsync(await tab.Page.Locator(".face").CountAsync());
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Faults));
            Assert.Equal(width, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            // The table begins on the first screen.
            if (width >= 820)
                await Expect(tab.Page.GetByRole(AriaRole.Table).First).ToBeInViewportAsync();
            Assert.Empty(await Axe.FaultsAsync(tab.Page, person));
            await tab.PictureAsync($"connections-of-{person}-{width}-{scheme}");
        }
    }
}
