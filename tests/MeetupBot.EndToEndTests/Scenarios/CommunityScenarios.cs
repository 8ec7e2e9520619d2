namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Behaviour of a whole community. Each scenario has its own bot, because a workspace is one community.</summary>
public sealed class CommunityScenarios
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task List_shows_what_is_coming_and_the_viewers_own_answers(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        Assert.StartsWith("Nothing is planned yet.", (await here.RunAsync(here.Ben, "list")).Text, StringComparison.Ordinal);
        var poll = await here.PollAsync("Climbing");
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, Words.Maybe);

        var list = await here.RunAsync(here.Ben, "list");

        Assert.True(list.IsPrivate);
        var (bold, moment) = (here.Markup.Bold("§").Replace("*", @"\*", StringComparison.Ordinal), here.Markup.Moment);
        Assert.Matches(
            $@"{here.Markup.Code(meetup.Id)} {bold.Replace("§", "Coffee", StringComparison.Ordinal)} · {moment}–.+ \({here.Markup.FromNow}\) · you said maybe", list.Text);
        Assert.Matches(
            $"{here.Markup.Code(poll.Id)} {bold.Replace("§", "Climbing", StringComparison.Ordinal)} · poll until {moment} · you have not answered yet", list.Text);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Organizers_set_the_community_up_and_it_holds_from_then_on(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        var form = (await here.PressAsync(here.Olga, await here.RunAsync(here.Olga, "settings"), "Change")).Form;
        var saved = await here.SubmitAsync(form, ("Time zone", "Europe/Lisbon"), ("Reminders", "none"));
        Assert.StartsWith("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Lisbon", saved.Text, StringComparison.Ordinal);

        var poll = await here.PollAsync("Coffee");
        Assert.Contains(
            platform == Platform.Discord ? "(Lisbon time)" : "(UTC)", poll.Card.Menus.Single().Options[0].Label, StringComparison.Ordinal);

        var proposers = saved.Menus.First(menu => menu.Options.Any(option => option.Label == "Only organizers may propose"));
        var only = 1 + proposers.Options.ToList().FindIndex(option => option.Label == "Only organizers may propose");
        var narrowed = await here.ChooseAsync(here.Olga, saved, proposers.Label, only);
        var refused = await here.RunAsync(here.Ana, "propose", ("title", "Tea"), ("when", "in 3 days"));
        Assert.StartsWith("Only organizers can propose here", refused.Text, StringComparison.Ordinal);

        await here.PickPersonAsync(here.Olga, narrowed, here.Ana);
        await here.ProposeAsync(here.Ana, ("title", "Tea"), ("when", "in 3 days"));
        Assert.Empty(driver.Faults());
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_announce_channel_takes_what_is_proposed_in_a_direct_message(Platform platform)
    {
        await using var driver = await PlatformDrivers.OpenAsync(platform);
        var here = driver.AddPlace();
        await here.MeetupAsync("Coffee");
        var refused = await here.RunDirectlyAsync(here.Ana, "propose", ("title", "Tea"), ("when", "in 3 days"));
        Assert.StartsWith("I don't know where to post.", refused.Text, StringComparison.Ordinal);

        await here.PickChannelAsync(here.Olga, await here.RunAsync(here.Olga, "settings"), another: true);
        await here.RunDirectlyAsync(here.Ana, "propose", ("title", "Tea"), ("when", "in 3 days"));

        await here.EventuallyAsync(() => here.PostsInTheOtherChannel.FirstOrDefault(post => post.Says("It's on: Tea")), "the card");
        Assert.Empty(driver.Faults());
    }
}
