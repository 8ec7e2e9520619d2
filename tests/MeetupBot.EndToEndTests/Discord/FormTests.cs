using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class FormTests(TownFixture fixture) : TownTests(fixture)
{
    [Fact]
    public async Task A_proposal_without_its_arguments_opens_a_form_with_what_was_understood()
    {
        var answer = await Here.RunAsync(Here.Ana, "propose", ("title", "Coffee"), ("where", "Bean Bros"));

        var form = answer.Modal!;
        Assert.Equal("Propose a meetup", form.Title);
        Assert.Equal(["Title", "When", "Where", "Duration", "Description"], form.Fields.Select(f => f.Label));
        Assert.Equal(["Coffee", null, "Bean Bros", null, null], form.Fields.Select(f => f.Input.Value));
        await SubmitAsync(form, ("When", "in 3 days, in 4 days"));
        var card = await Here.Discord.MessageAsync(Here.General, m => m.Text.Contains("Ana proposes · Bean Bros", StringComparison.Ordinal));
        Assert.Contains("☕ **Coffee**", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_time_refuses_the_whole_names_the_part_and_leads_back_to_the_form()
    {
        var refused = await Here.RunAsync(Here.Ana, "propose", ("title", "Coffee"), ("when", "in 3 days, flurgl"), ("where", "Bean Bros"));

        Assert.True(refused.IsEphemeral);
        Assert.Contains("flurgl", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Here.Discord.Messages(Here.General), m => m.Author == Here.Discord.Bot);
        var form = (await Here.PressAsync(Here.Ana, refused.Message!, "Change")).Modal!;
        Assert.Equal("in 3 days, flurgl", form.Fields.Single(f => f.Label == "When").Input.Value);
        Assert.Equal("Bean Bros", form.Fields.Single(f => f.Label == "Where").Input.Value);
        await SubmitAsync(form, ("When", "in 3 days"));
        await Here.Discord.MessageAsync(Here.General, m => m.Text.Contains("It's on: Coffee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_with_an_error_comes_back_with_everything_that_was_typed()
    {
        var form = (await Here.RunAsync(Here.Ana, "propose")).Modal!;

        var refused = await SubmitAsync(form, ("Title", "Coffee"), ("When", "in 3 days"), ("Duration", "ages"), ("Description", "Bring a mug."));

        Assert.Contains("I can't read “ages” as a duration; for example 90m, 2h or 1h30", refused.Text, StringComparison.Ordinal);
        var again = (await Here.PressAsync(Here.Ana, refused.Message!, "Change")).Modal!;
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

    [Fact]
    public async Task A_message_becomes_a_proposal_through_its_menu()
    {
        var message = Here.Discord.Post(Here.Ben, Here.General, "We should really go bouldering some time!");

        var form = (await Here.Discord.MessageCommandAsync(Here.Ana, message, "Propose a meetup")).Modal!;

        Assert.Equal("We should really go bouldering some time!", form.Fields.Single(f => f.Label == "Description").Input.Value);
        await SubmitAsync(form, ("Title", "Bouldering"), ("When", "in 3 days, in 4 days"));
        await Here.Discord.MessageAsync(Here.General, m => m.Text.Contains("Ana proposes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_with_the_id_alone_opens_a_form_with_the_meetup_as_it_is()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("where", "Bean Bros"));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var form = (await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id))).Modal!;
        Assert.Equal(["Coffee", "Bean Bros", "2 h"], new[] { "Title", "Where", "Duration" }.Select(l => form.Fields.Single(f => f.Label == l).Input.Value));
        var same = await SubmitAsync(form);
        Assert.Equal("Nothing was different, so nothing was changed.", same.Text);
        var again = (await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id))).Modal!;
        await SubmitAsync(again, ("Title", "Tea"), ("Where", "Leaf & Co"));

        await Here.ShowsAsync(meetup.Card, "It's on: Tea");
        await Here.ToldAsync(Here.Ben, meetup.Id, "**Tea** is now at Leaf & Co");
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(e => e.Name == "Tea" && e.Location == "Leaf & Co"), "the event's change");
    }

    [Fact]
    public async Task The_button_to_cancel_asks_for_the_reason_first()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var form = (await Here.PressAsync(Here.Ana, meetup.Answer.Message!, "Cancel it")).Modal!;
        await SubmitAsync(form, ("Reason", "burst pipe"));

        await Here.ToldAsync(Here.Ben, meetup.Id, "Ana: “burst pipe”.");
    }

    private Task<SimInteractionResponse> SubmitAsync(SimModal form, params (string Label, string Value)[] fields) =>
        Here.Discord.SubmitModalAsync(Here.Ana, form, fields.ToDictionary(f => f.Label, f => (object?)f.Value));
}
