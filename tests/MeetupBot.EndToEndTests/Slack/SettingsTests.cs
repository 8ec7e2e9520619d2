namespace MeetupBot.EndToEndTests.Slack;

/// <summary>They hold for the whole workspace, so each test has one of its own.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task List_shows_what_is_coming_and_the_viewers_own_answers(SlackMode mode)
    {
        await using var town = await SlackTown.OpenAsync(mode);
        var here = town.AddCorner();
        Assert.StartsWith("Nothing is planned yet.", (await here.RunAsync(here.Ben, "list")).Text, StringComparison.Ordinal);
        var poll = await here.PollAsync("Climbing");
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Maybe");

        var list = await here.RunAsync(here.Ben, "list");

        Assert.Matches($"{meetup.Id} Coffee · .* · you said maybe", list.Text);
        Assert.Matches($"{poll.Id} Climbing · poll until .* · you have not answered yet", list.Text);
    }

    [Fact]
    public async Task Organizers_set_the_community_up_and_it_holds_from_then_on()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var settings = await here.RunAsync(here.Olga, "settings");
        var opened = await here.PressAsync(here.Olga, settings, "Change");
        var saved = await here.SubmitAsync(opened, ("Time zone", "Europe/Lisbon"), ("Reminders", "none"));
        Assert.Contains("Europe/Lisbon", saved.Text, StringComparison.Ordinal);

        var proposers = saved.Menu("settings.proposers");
        await here.ChooseAsync(here.Olga, saved.Message!, "settings.proposers", proposers.Options[1].Value);
        var refused = await here.RunAsync(here.Ana, "propose Tea when: in 3 days");
        Assert.StartsWith("Only organizers can propose here", refused.Text, StringComparison.Ordinal);

        var now = here.Slack.Ephemerals(here.Olga).Last(m => m.Elements.Any(e => e.ActionId.StartsWith("settings.organizers", StringComparison.Ordinal)));
        await here.ChooseAsync(here.Olga, now, "settings.organizers", here.Ana);
        await here.ProposeAsync(here.Ana, "propose Tea when: in 3 days");
        Assert.Empty(SlackAudit.Faults(town.Slack));
    }

    [Fact]
    public async Task The_announce_channel_takes_what_is_proposed_in_a_direct_message_and_by_shortcut()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var direct = here.Slack.DirectChannel(here.Ana);
        var refused = await here.RunAsync(here.Ana, "propose Tea when: in 3 days", direct);
        Assert.StartsWith("I don't know where to post.", refused.Text, StringComparison.Ordinal);

        var news = here.AddChannel("news");
        var settings = await here.RunAsync(here.Olga, "settings");
        await here.ChooseAsync(here.Olga, settings.Message!, "settings.channel", news);
        await here.RunAsync(here.Ana, "propose Tea when: in 3 days", direct);
        await here.Slack.MessageAsync(news, m => here.Text(m).Contains("It's on: Tea", StringComparison.Ordinal));
        var opened = await here.SaidAsync(() => here.Slack.GlobalShortcut(here.Ana, "propose_a_meetup"), here.Ana, null);
        await here.SubmitAsync(opened, ("Title", "Cake"), ("When", "in 3 days"));

        await here.Slack.MessageAsync(news, m => here.Text(m).Contains("It's on: Cake", StringComparison.Ordinal));
        Assert.Empty(SlackAudit.Faults(town.Slack));
    }
}
