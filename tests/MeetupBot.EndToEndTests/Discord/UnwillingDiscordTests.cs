using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>Closed direct messages, missing permissions and deleted messages: each has a fallback, and the bot is never silent.</summary>
public sealed class UnwillingDiscordTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task A_card_that_was_deleted_by_hand_is_posted_anew_once()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        // Nobody deletes a card faster than the bot stores that it was posted.
        await Bot.CaughtUpAsync();
        Here.Discord.DeleteMessage(meetup.Card);

        var second = await Here.EventuallyAsync(() => Here.Cards(meetup.Id).SingleOrDefault(), "the new card");
        await Here.PressAsync(Here.Ben, second, "Going");
        await Here.ShowsAsync(second, "2 going: Ana, Ben");

        Here.Discord.DeleteMessage(second);
        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("title", "Juice"));
        await Bot.CaughtUpAsync();
        Assert.Empty(Here.Cards(meetup.Id));
    }

    [Fact]
    public async Task Missing_permission_for_events_is_said_to_the_organizer_once_and_nothing_else_fails()
    {
        Here.Guild.Bot.GrantedPermissions = DiscordPermission.MemberDefault;
        var meetup = await Here.MeetupAsync("Coffee");

        Assert.Contains("It is not among the server's events. I need the permission “Create Events”", meetup.Answer.Text, StringComparison.Ordinal);
        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("when", "in 4 days"));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
        await Bot.CaughtUpAsync();
        Assert.Empty(Here.Told(Here.Ana, meetup.Id));
        Assert.Empty(Here.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task A_channel_where_the_bot_may_not_write_is_said_before_anything_is_saved()
    {
        var locked = Here.Guild.AddChannel("locked", denyBot: DiscordPermission.SendMessages);
        var options = new Dictionary<string, object?> { ["title"] = "Coffee", ["when"] = "in 3 days, in 4 days" };

        var answer = await Here.Discord.RunCommandAsync(Here.Ana, locked, "meetup", "propose", options);
        Assert.StartsWith("I can't post a card here. I need the permission “Send Messages” there", answer.Text, StringComparison.Ordinal);

        locked.SetOverwrite(new SimOverwrite(Here.Discord.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.None));
        var posted = await Here.Discord.PressButtonAsync(Here.Ana, answer.Message!, "Post it here again");
        Assert.Contains("Posted: ", posted.Message!.Text, StringComparison.Ordinal);
        await Here.Discord.MessageAsync(locked, message => message.Author == Here.Discord.Bot);
    }

    [Fact]
    public async Task A_dead_channel_holds_nobody_up()
    {
        var dead = Here.Guild.AddChannel("dead");
        var options = new Dictionary<string, object?> { ["title"] = "Ghost", ["when"] = "in 3 days" };
        var ghost = await Here.Discord.RunCommandAsync(Here.Ana, dead, "meetup", "propose", options);
        var card = await Here.Discord.MessageAsync(dead, m => m.Author == Here.Discord.Bot);
        await Here.PressAsync(Here.Ben, card, "Going");
        Here.Discord.DeleteChannel(dead);

        await Here.MoveAsync(Here.Ana, TestGuild.IdIn(ghost.Text), "in 5 days");

        await Here.ToldAsync(Here.Ben, TestGuild.IdIn(ghost.Text), " moved: ");
        var alive = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, alive.Card, "Going");
        await Here.ShowsAsync(alive.Card, "2 going: Ana, Ben");
    }

    [Fact]
    public async Task Who_has_left_the_server_stops_nothing()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.PressAsync(Here.Cleo, meetup.Card, "Going");
        Here.Guild.RemoveMember(Here.Ben);

        await Here.MoveAsync(Here.Ana, meetup.Id, "in 4 days");

        await Here.ToldAsync(Here.Cleo, meetup.Id, " moved: ");
    }
}
