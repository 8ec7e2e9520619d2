using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class FormTests(SandboxFixture sandbox)
{
    private static readonly string[] Labels = ["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"];

    [Fact]
    public async Task Propose_without_words_opens_a_form_that_posts_a_poll()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync("/meetup propose");
        await Expect(tab.Form.Locator("label")).ToHaveTextAsync(Labels);
        await Expect(tab.Form.GetByLabel("Title")).ToBeFocusedAsync();

        await tab.Form.GetByLabel("Title").FillAsync("Games night");
        await tab.Form.GetByLabel("When").FillAsync("in 8 days, in 9 days");
        await tab.Form.GetByLabel("Where").FillAsync("The Hive");
        await tab.Form.GetByLabel("Duration").FillAsync("3h");
        await tab.Form.GetByLabel("Closes").FillAsync("in 3 days");
        await tab.Form.GetByLabel("Capacity").FillAsync("6");
        await tab.Form.GetByLabel("Description").FillAsync("Bring a game.");
        await tab.PressAsync(tab.Form, "Propose");

        await Expect(tab.Form).ToHaveCountAsync(0);
        await Expect(tab.Poll("Games night")).ToContainTextAsync("Ana proposes · The Hive · 3 h · 6 places");
        await Expect(tab.Poll("Games night")).ToContainTextAsync("(in 3 days)");
        await Expect(tab.Poll("Games night")).ToContainTextAsync("Bring a game.");
    }

    [Fact]
    public async Task On_a_phone_what_a_field_says_is_not_cut_and_its_ring_covers_no_help()
    {
        await using var tab = await sandbox.OpenAsync("general", Look.Phone);
        await tab.SendTextAsync("/meetup propose");
        await Expect(tab.Form.GetByLabel("Closes")).ToHaveAccessibleDescriptionAsync(new Regex("In 2 days if left empty; for example Fri 18:00"));

        Assert.Empty(await tab.Form.EvaluateAsync<string[]>("""
            form => [...form.querySelectorAll('input[type=text]')].filter(field => {
              const pen = document.createElement('canvas').getContext('2d');
              pen.font = getComputedStyle(field).font;
              return pen.measureText(field.placeholder).width > field.clientWidth - 20;
            }).map(field => field.placeholder)
            """));
        // The ring is 2 px wide and 2 px away.
        Assert.Empty(await tab.Form.EvaluateAsync<string[]>("""
            form => [...form.querySelectorAll('.field > .hint')].filter(hint => hint.getBoundingClientRect().top - hint.previousElementSibling.getBoundingClientRect().bottom < 4)
              .map(hint => hint.textContent)
            """));
        await tab.PictureAsync("form-help-phone");
        await tab.CancelFormAsync();
    }

    [Fact]
    public async Task A_form_says_at_the_field_what_is_wrong_and_keeps_the_rest()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync("/meetup propose");
        await tab.Form.GetByLabel("Title").FillAsync("Late walk");
        await tab.Form.GetByLabel("When").FillAsync("flurgl");
        await tab.Form.GetByLabel("When").PressAsync("Enter");

        await Expect(tab.Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("I can't read “flurgl” in the times.");
        await Expect(tab.Form.GetByLabel("When")).ToBeFocusedAsync();
        await Expect(tab.Form.GetByLabel("When")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(tab.Form.GetByLabel("Title")).ToHaveValueAsync("Late walk");

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Form).ToHaveCountAsync(0);
        await Expect(tab.Poll("Late walk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_refusal_offers_to_change_what_was_typed()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync("/meetup propose \"River swim\" when: flurgl where: Ilkley");
        await Expect(tab.Answer.GetByTestId("card")).ToHaveAttributeAsync("data-tone", "Refusal");
        await Expect(tab.Answer).ToContainTextAsync("I can't read “flurgl” in the times.");

        await tab.PressAsync(tab.Answer, "Change");
        await Expect(tab.Form.GetByLabel("Where")).ToHaveValueAsync("Ilkley");
        await tab.Form.GetByLabel("When").FillAsync("in 9 days");
        await tab.PressAsync(tab.Form, "Propose");

        await Expect(tab.Meetup("River swim")).ToContainTextAsync("Ilkley");
    }
}
