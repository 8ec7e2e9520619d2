namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class FormScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_proposal_without_its_arguments_opens_a_form_with_what_was_understood(Platform platform)
    {
        var here = await JoinAsync(platform);
        var form = (await here.RunAsync(here.Ana, "propose", ("title", "Coffee"), ("where", "Bean Bros"))).Form;

        // Discord's forms have five fields at most.
        Assert.Equal(
            platform == Platform.Discord
                ? ["Title", "When", "Where", "Duration", "Description"]
                : ["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"],
            form.Labels);
        Assert.Equal(["Coffee", "", "Bean Bros", "", ""], new[] { "Title", "When", "Where", "Duration", "Description" }.Select(form.ValueOf));
        await here.SubmitAsync(form, ("When", "in 3 days, in 4 days"));

        var card = await here.EventuallyAsync(() => here.Posts.FirstOrDefault(post => post.Says("Ana proposes · Bean Bros")), "the card");
        Assert.Contains(here.Markup.Bold("Coffee"), card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task An_unreadable_time_refuses_the_whole_names_the_part_and_leads_back_to_the_form(Platform platform)
    {
        var here = await JoinAsync(platform);
        var refused = await here.RunAsync(here.Ana, "propose", ("title", "Coffee"), ("when", "in 3 days, flurgl"), ("where", "Bean Bros"));

        Assert.True(refused.IsPrivate);
        Assert.Contains("flurgl", refused.Text, StringComparison.Ordinal);
        Assert.Empty(here.Posts);
        var form = (await here.PressAsync(here.Ana, refused, "Change")).Form;
        Assert.Equal(("in 3 days, flurgl", "Bean Bros"), (form.ValueOf("When"), form.ValueOf("Where")));
        await here.SubmitAsync(form, ("When", "in 3 days"));
        await here.EventuallyAsync(() => here.Posts.FirstOrDefault(post => post.Says("It's on: Coffee")), "the card");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_message_becomes_a_proposal_through_its_menu(Platform platform)
    {
        var here = await JoinAsync(platform);
        var form = await here.ProposeFromMessageAsync(here.Ben, "We should really go bouldering some time!", here.Ana);

        Assert.Equal("We should really go bouldering some time!", form.ValueOf("Description"));
        await here.SubmitAsync(form, ("Title", "Bouldering"), ("When", "in 3 days, in 4 days"));
        await here.EventuallyAsync(() => here.Posts.FirstOrDefault(post => post.Says("Ana proposes")), "the card");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Edit_with_the_id_alone_opens_a_form_with_the_meetup_as_it_is(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("where", "Bean Bros"));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);

        var form = (await here.RunAsync(here.Ana, "edit", ("id", meetup.Id))).Form;
        Assert.Equal(["Coffee", "Bean Bros", "2 h"], new[] { "Title", "Where", "Duration" }.Select(form.ValueOf));
        var same = await here.SubmitAsync(form);
        Assert.Equal("It is like that already, so nothing was changed.", same.Text);
        var again = (await here.RunAsync(here.Ana, "edit", ("id", meetup.Id))).Form;
        await here.SubmitAsync(again, ("Title", "Tea"), ("Where", "Leaf & Co"));

        await here.ShowsAsync(meetup.Card, "It's on: Tea");
        await here.ToldAsync(here.Ben, meetup.Id, $"{here.Markup.Bold("Tea")} is now at Leaf & Co");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_button_to_cancel_asks_for_the_reason_first(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);

        var form = (await here.PressAsync(here.Ana, await here.PressAsync(here.Ana, meetup.Answer, "Manage"), "Cancel it")).Form;
        await here.SubmitAsync(form, ("Reason", "burst pipe"));

        await here.ToldAsync(here.Ben, meetup.Id, "Ana: “burst pipe”.");
    }
}
