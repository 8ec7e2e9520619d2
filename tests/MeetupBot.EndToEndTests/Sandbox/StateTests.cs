using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Every state of the guide, at every width and in both schemes.</summary>
[Collection(SandboxCollection.Name)]
public sealed class StateTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";
    private const int Desk = 1280;
    private const int Phone = 390;
    private const int Narrowest = 320;
    private const int Height = 844;

    private static readonly int[] Widths = [Narrowest, Phone, 820, Desk, 1440];

    // What is cut, covered or beside the screen: the page, the log, and the guide's name, hint and button.
    private const string Unreadable = """
        () => {
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
          for (const part of document.querySelectorAll('[data-log], .guide, .step-name, .step .hint, .panel, dialog'))
            if (part.checkVisibility() && part.scrollWidth > part.clientWidth) faults.push(`${part.className || part.id} is cut: ${part.textContent.trim().slice(0, 40)}`);
          for (const part of document.querySelectorAll('.step-name, #offer')) {
            const box = part.getBoundingClientRect();
            if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight) faults.push(`${part.className} is beside the screen`);
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (!document.querySelector('dialog[open]') && !part.contains(top)) faults.push(`${part.className} is covered by ${top?.className}`);
          }
          const isFilled = button => button.checkVisibility() && getComputedStyle(button).backgroundColor === getComputedStyle(document.querySelector('.app')).backgroundColor;
          for (const card of document.querySelectorAll('.card')) {
            const filled = [...card.querySelectorAll('.button')].filter(isFilled).map(button => button.textContent.trim());
            if (filled.length > 1) faults.push(`${filled.join(', ')} are filled on one card`);
          }
          for (const line of document.querySelectorAll('.people-line')) {
            const faces = line.querySelector('.face-row');
            if (faces?.children.length < 5 && line.lastElementChild.getBoundingClientRect().left < faces.getBoundingClientRect().right) faults.push(`below its face: ${line.textContent.trim()}`);
          }
          const offer = document.querySelector('.offer')?.getBoundingClientRect();
          const next = document.querySelector('[data-panel=ahead]').getBoundingClientRect();
          const middle = box => box.top + box.height / 2;
          if (offer?.height > 46) faults.push('the guide’s button has two lines');
          if (offer && innerWidth > 1020 && innerWidth - offer.right > 40) faults.push(`the guide’s button ends ${innerWidth - offer.right} px before the edge`);
          if (offer && innerWidth > 700 && next.height > 0 && Math.abs(middle(offer) - middle(next)) > 1.5) faults.push(`the guide’s button hangs ${middle(offer) - middle(next)} px below its neighbour`);
          for (const more of document.querySelectorAll('.message > .more > .quiet')) {
            const card = more.closest('.message').querySelector('.card')?.getBoundingClientRect();
            if (card && innerWidth <= 700 && middle(more.getBoundingClientRect()) > card.top) faults.push('… stands on a card');
          }
          return faults;
        }
        """;

    // WCAG 2.5.8 leaves out what is not shown, and a box inside its label.
    private const string SmallTargets = """
        least => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, label:has(input)')]
          .filter(target => target.checkVisibility() && !target.matches('.skip, label input'))
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
          .map(([target, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """;

    [Fact]
    public async Task Every_state_reads_at_every_width_and_axe_finds_nothing()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        List<string> faults = [];

        await CheckAsync(tab, "first", faults);
        await tab.PressOfferAsync("Send it");
        await tab.Poll(Title).WaitForAsync();
        await CheckAsync(tab, "proposed", faults);
        await tab.TakeStepAsync("Be Ben", "ben");
        await tab.Poll(Title).GetByRole(AriaRole.Checkbox).First.ClickAsync();
        await CheckAsync(tab, "voting", faults);
        await tab.PressAsync(tab.Poll(Title), "Done");
        await Expect(tab.Answer).ToContainTextAsync("Saved:");
        await CheckAsync(tab, "voted", faults);
        await tab.TakeStepAsync("Be Ana", "ana");
        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Cleo", "cleo");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going to ");
        await CheckAsync(tab, "going", faults);
        await tab.TakeStepAsync("Go to the reminder", "cleo");
        await Expect(tab.Messages.Last).ToContainTextAsync(Title);
        await CheckAsync(tab, "reminded", faults);
        await tab.TakeStepAsync("Skip to the day after", "cleo");
        await Expect(tab.Log.GetByRole(AriaRole.Button, new() { Name = "I met everyone" })).ToBeVisibleAsync();
        await CheckAsync(tab, "asked", faults);
        await tab.PressAsync(tab.Log, "I met everyone");
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Answer).ToContainTextAsync("You have met");
        await CheckAsync(tab, "done", faults);
        await tab.Page.GetByTestId("channel-meetups").ClickAsync();
        await Expect(tab.Messages.Filter(new() { HasText = $"{Title} is over;" })).ToHaveCountAsync(1);
        await CheckAsync(tab, "recap", faults);

        await tab.Page.SetViewportSizeAsync(Phone, Height);
        await tab.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "People" }).ClickAsync();
        await CheckAsync(tab, "people", faults, Narrowest, Phone);
        await tab.Page.SetViewportSizeAsync(Phone, Height);
        await tab.PressAsync(tab.Page.GetByRole(AriaRole.Navigation), "What's next");
        await CheckAsync(tab, "ahead", faults, Narrowest, Phone, 820);

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private static async Task CheckAsync(SandboxTab tab, string state, List<string> faults, params int[] widths)
    {
        foreach (var width in widths.Length == 0 ? Widths : widths)
        {
            await tab.Page.SetViewportSizeAsync(width, Height);
            faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Unreadable)).Select(fault => $"{state} at {width}: {fault}"));
            if (width is Narrowest or Desk)
            {
                var small = await tab.Page.EvaluateAsync<string[]>(SmallTargets, width < 700 ? 44 : 24);
                faults.AddRange(small.Select(target => $"{state} at {width}: {target}"));
                await tab.Page.EmulateMediaAsync(new() { ColorScheme = width == Narrowest ? ColorScheme.Dark : ColorScheme.Light });
                faults.AddRange(await Axe.FaultsAsync(tab.Page, $"{state} at {width}"));
            }

            if (width == Phone)
                await tab.PictureAsync($"state-{state}");
        }

        await tab.Page.SetViewportSizeAsync(Desk, Height);
        await tab.GalleryAsync(state, widths);
    }
}
