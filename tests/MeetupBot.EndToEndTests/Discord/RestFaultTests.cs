using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A Discord with temporary faults: everything arrives once in the end.</summary>
public sealed class RestFaultTests
{
    public static TheoryData<string, RestFault> Troubles => new()
    {
        { "500", RestFault.BadGateway(500) },
        { "502", RestFault.BadGateway() },
        { "a reset", RestFault.Reset() },
        { "an answer that was lost", RestFault.LostReply() },
        { "429 of the route", RestFault.RateLimited(TimeSpan.FromMilliseconds(700)) },
        { "429 that is shared", RestFault.RateLimited(TimeSpan.FromMilliseconds(700), RateLimitScope.Shared) },
        { "429 for the whole bot", RestFault.RateLimited(TimeSpan.FromMilliseconds(700), RateLimitScope.Global) },
        { "no answer", RestFault.Hang(TimeSpan.FromMilliseconds(900)) },
    };

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task What_fails_in_passing_arrives_later_and_once(string trouble, RestFault fault)
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.VoteAsync(here.Cleo, poll.Card, 1);

        bot.Discord.Faults.During(TimeSpan.FromSeconds(3), fault, path: "/channels/");
        bot.Discord.Faults.During(TimeSpan.FromSeconds(3), fault, path: "/users/@me/channels");
        bot.Discord.Faults.During(TimeSpan.FromSeconds(3), fault, path: "/scheduled-events");
        await here.RunAsync(here.Ana, "decide", ("id", poll.Id));

        var card = await bot.Discord.EventuallyAsync(
            () => here.Cards(poll.Id).FirstOrDefault(m => m.Text.Contains("It's on:", StringComparison.Ordinal)), $"the card in spite of {trouble}", Wait.Patience);
        await bot.Discord.EventuallyAsync(() => here.Told(here.Ben, poll.Id).Count > 0 && here.Told(here.Cleo, poll.Id).Count > 0, $"the words in spite of {trouble}", Wait.Patience);
        await bot.Discord.EventuallyAsync(() => here.Guild.ScheduledEvents.Count > 0, $"the event in spite of {trouble}", Wait.Patience);
        await bot.Discord.EventuallyAsync(() => poll.Card.Text.Contains("Closed; it is", StringComparison.Ordinal), $"the poll's last state in spite of {trouble}", Wait.Patience);
        await here.PressAsync(here.Dev, card, "Going");
        await here.ShowsAsync(card, "Dev");
        await bot.CaughtUpAsync();
        Assert.Single(here.Told(here.Ben, poll.Id));
        Assert.Single(here.Told(here.Cleo, poll.Id));
        Assert.Equal(2, here.Cards(poll.Id).Count());
        Assert.Single(here.Guild.ScheduledEvents);
        Assert.Equal(200, (await bot.GetAsync("/readyz")).Status);
    }

    [Fact]
    public async Task Answers_to_people_do_not_wait_for_a_channel_that_hangs()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var (slow, quick) = (await here.PollAsync("Slow"), here.Guild.AddChannel("quick"));
        bot.Discord.Faults.Always(RestFault.Hang(TimeSpan.FromSeconds(20)), path: $"/channels/{here.General.Id}/");

        var answer = await here.VoteAsync(here.Ben, slow.Card, 1);
        await bot.Discord.RunCommandAsync(
            here.Ana, quick, "meetup", "propose", new Dictionary<string, object?> { ["title"] = "Quick", ["when"] = "in 3 days" });

        Assert.StartsWith("Saved: ", answer.Text, StringComparison.Ordinal);
        await bot.Discord.MessageAsync(quick, m => m.Text.Contains("It's on: Quick", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_takes_one_edit_a_second_and_its_last_state_is_shown()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var poll = await here.PollAsync("Coffee");
        var voters = Enumerable.Range(0, 60).Select(number => here.Add($"Voter{number}")).ToList();
        var begun = DateTimeOffset.UtcNow;

        await Task.WhenAll(voters.Select(voter => here.VoteAsync(voter, poll.Card, 1)));

        await here.ShowsAsync(poll.Card, "61 yes");
        Assert.InRange(poll.Card.Edits, 1, (int)(DateTimeOffset.UtcNow - begun).TotalSeconds + 2);
        Assert.DoesNotContain(bot.Discord.Requests, r => r.Status == 429);
    }
}
