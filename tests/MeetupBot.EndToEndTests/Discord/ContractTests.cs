namespace MeetupBot.EndToEndTests.Discord;

public sealed class ContractTests
{
    /// <summary>
    /// Every other class also checks what its tests made the bot send. This test ensures that there is something to check.
    /// </summary>
    [Fact]
    public async Task Everything_sent_on_a_meetups_way_is_what_Discord_describes()
    {
        await using var bot = await DiscordBotUnderTest.OpenAsync();
        var here = bot.AddGuild();
        var poll = await here.PollAsync("Coffee", ("where", "Bean Bros"), ("capacity", 2));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var card = await here.DecideAsync(poll);
        await here.PressAsync(here.Cleo, card, "Going");
        // Somebody who has not been told yet that it is on is told that with the new time, and of no move.
        await here.ToldAsync(here.Ben, poll.Id, "It's on");
        await here.MoveAsync(here.Ana, poll.Id, "in 6 days");
        await here.ToldAsync(here.Ben, poll.Id, " moved: ");
        await here.RunAsync(here.Ana, "propose");
        await here.RunAsync(here.Olga, "settings");
        await here.RunAsync(here.Ben, "me export");
        await bot.Discord.AutocompleteAsync(here.Ana, here.General, "meetup", "show", "id", "cof");
        await here.CancelAsync(here.Ana, poll.Id);
        await here.ToldAsync(here.Ben, poll.Id, "is cancelled.");
        await here.EventuallyAsync(() => here.Guild.ScheduledEvents.Count == 0, "the event's end");

        Assert.Empty(RequestAudit.Faults(bot.Discord));
        Assert.InRange(bot.Discord.Requests.Count(request => !request.Body.IsEmpty), 15, int.MaxValue);
    }
}
