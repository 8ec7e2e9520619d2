using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class FormTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task A_form_with_an_error_comes_back_with_everything_that_was_typed()
    {
        var form = Form(await Here.RunAsync(Here.Ana, "propose"));

        var refused = await SubmitAsync(form, ("Title", "Coffee"), ("When", "in 3 days"), ("Duration", "ages"), ("Description", "Bring a mug."));

        Assert.Contains("I can't read “ages” as a duration; for example 90m, 2h or 1h30", refused.Text, StringComparison.Ordinal);
        var again = Form(await Here.PressAsync(Here.Ana, refused.Message!, "Change"));
        Assert.Equal("Bring a mug.", again.Fields.Single(f => f.Label == "Description").Input.Value);
        await SubmitAsync(again, ("Duration", "1h"));
        await Here.Discord.MessageAsync(Here.General, m => m.Text.Contains("Bring a mug.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_that_does_not_exist_is_mended_by_one_press()
    {
        await Here.RunAsync(Here.Ana, "me set", ("zone", "Europe/London"));

        var refused = await Here.RunAsync(Here.Ana, "propose", ("title", "Coffee"), ("when", "2031-03-30 01:30"));

        Assert.Contains("does not exist in Europe/London", refused.Text, StringComparison.Ordinal);
        var fix = refused.Message!.Buttons.First(b => b.Label!.StartsWith("Use ", StringComparison.Ordinal));
        await Here.PressAsync(Here.Ana, refused.Message, fix.CustomId!);
        await Here.Discord.MessageAsync(Here.General, m => m.Text.Contains("It's on: Coffee", StringComparison.Ordinal));
    }

    private static SimModal Form(SimInteractionResponse answer) => answer.Modal ?? throw new InvalidOperationException($"Instead of a form: {answer.Text}");

    private Task<SimInteractionResponse> SubmitAsync(SimModal form, params (string Label, string Value)[] fields) =>
        Here.Discord.SubmitModalAsync(Here.Ana, form, fields.ToDictionary(f => f.Label, f => (object?)f.Value));
}
