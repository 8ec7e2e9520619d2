using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Calendar;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>A link undone: everything goes back to where it belongs, and nothing is lost.</summary>
public sealed class UnlinkTests : TwoSpacesTests
{
    [Fact]
    public async Task It_says_what_will_happen_and_asks_who_may()
    {
        Assert.Contains("Nothing is linked here", (await Bot.Command(Eve, "unlink")).Text, StringComparison.Ordinal);
        await LinkSpaces();

        Assert.StartsWith("You have no linked accounts to unlink. Only organizers can unlink spaces", (await Bot.Command(Fay, "unlink")).Text, StringComparison.Ordinal);
        Assert.Contains("One community: Leeds (Test) and Works (Other). Unlinked, Works (Other) stands alone again", (await Bot.Command(Eve, "unlink")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_meetup_stays_where_it_was_proposed_with_all_its_answers(bool firstLeaves)
    {
        await LinkSpaces();
        var lunch = await MeetupAtWork();
        await Bot.Press(Ana, Bot.Channel, "Going");
        var coffee = await Meetup("Sun 10am");
        await Bot.Press(Gus, Bot.OtherCards[^1], "Going");

        Assert.Contains("Leeds (Test)", (await Unlink(firstLeaves ? Olga : Eve, "Unlink this space")).Text, StringComparison.Ordinal);
        await Bot.Settle();

        Assert.Contains("This meetup goes on in Works (Other)", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("This meetup goes on in Leeds (Test)", Bot.OtherCards[1].Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Fay, Ana", Bot.OtherCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Ana, Gus", Bot.ChannelCards[1].Text, StringComparison.Ordinal);
        Assert.Equal("Coffee", Assert.Single(Bot.Platform.Events).Value.Title);
        Assert.DoesNotContain("Coffee", (await Bot.Command(Gus, "list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lunch", (await Bot.Command(Ana, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no meetup", (await Bot.Command(Cleo, "show", ("id", IdOn(lunch)))).Text, StringComparison.Ordinal);
        Assert.Contains("There is no meetup", (await Bot.Command(Fay, "show", ("id", IdOn(coffee)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_goes_even_if_somebody_deleted_the_card_beside_it()
    {
        await LinkSpaces();
        await MeetupAtWork();
        // The first time it is posted again.
        for (var time = 0; time < 2; time++)
        {
            var lost = Bot.Platform.Channel(BotHarness.General).Last();
            lost.IsDeleted = true;
            await Bot.Happens(new ChatEvent.MessageDeleted(lost.Reference));
        }

        Assert.Empty(Bot.ChannelCards);
        Assert.Single(Bot.Platform.Events);

        await Unlink(Eve, "Unlink this space");

        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task An_event_that_is_on_its_way_when_spaces_are_unlinked_goes_again()
    {
        await LinkSpaces();
        var id = IdOn(await MeetupAtWork());
        var press = Bot.PressOf(Eve, await Bot.Command(Eve, "unlink"), "Unlink this space");
        var made = 0;
        WhenEventIsMadeAnew(async () =>
        {
            made++;
            await Bot.Raw(press);
        });

        await Bot.Command(Fay, "edit", ("id", id), ("where", "Bean Bros"));

        Assert.Equal(1, made);
        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task In_the_calendar_of_everything_each_side_sees_the_others_meetups_while_they_are_linked_and_no_longer()
    {
        await LinkSpaces();
        await MeetupAtWork();
        await Meetup("Sun 10am");
        var (cleo, fay) = (await Calendar(Cleo), await Calendar(Fay));
        Assert.Equal([["Coffee", "Lunch"], ["Coffee", "Lunch"]], [await cleo(), await fay()]);

        await Unlink(Eve, "Unlink this space");

        Assert.Equal([["Coffee"], ["Lunch"]], [await cleo(), await fay()]);
    }

    /// <returns>Reads the titles.</returns>
    private async Task<Func<Task<IReadOnlyList<string>>>> Calendar(Someone person)
    {
        var token = await Bot.Database.WriteAsync(session =>
        {
            var account = session.Members.FindAnywhere(person.Platform, person.User.Id)[0].Account;
            return session.Feeds.Add(FeedKind.Everything, account.MemberId, account.CommunityId, polls: false, Bot.Now);
        });
        return () => Bot.Transactions.ReadAsync<IReadOnlyList<string>>(scope =>
            [.. scope.GetRequiredService<FeedReader>().Read(scope.GetRequiredService<Session>().Feeds.Find(token)!, null).Events.Select(entry => entry.Title).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Who_was_going_to_the_other_sides_meetup_still_is_and_can_step_out()
    {
        await LinkSpaces();
        var id = IdOn(await MeetupAtWork());
        await Bot.Press(Ana, Bot.Channel, "Going");
        await Unlink(Eve, "Unlink this space");

        await Bot.AdvanceTo(At(4, 10, 1));
        await Bot.Press(Ana, Bot.LastDirect(Ana), "Can't make it");

        Assert.Contains("1 going: Fay", Bot.OtherCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("You can't make it.", (await Bot.Command(Ana, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Cancel(Olga, id)).IsRefusal);
    }

    [Fact]
    public async Task Each_side_has_its_own_settings_again()
    {
        await Settings(Olga, "Europe/Paris");
        await Settings(Eve, "America/New_York");
        await LinkSpaces();
        Assert.Contains("Europe/Paris", (await Bot.Command(Eve, "settings")).Text, StringComparison.Ordinal);

        await Unlink(Eve, "Unlink this space");

        Assert.Contains("America/New_York", (await Bot.Command(Eve, "settings")).Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Paris", (await Bot.Command(Olga, "settings")).Text, StringComparison.Ordinal);
        Assert.Contains("are not linked any more", Bot.LastDirect(Olga).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_once_more_the_cards_live_again()
    {
        await LinkSpaces();
        await MeetupAtWork();
        await Unlink(Eve, "Unlink this space");

        await LinkSpaces();

        Assert.Contains("It's on: Lunch", Assert.Single(Bot.ChannelCards).Text, StringComparison.Ordinal);
        await Bot.Press(Ana, Bot.Channel, "Going");
        Assert.Contains("Fay, Ana", Bot.OtherCards[^1].Text, StringComparison.Ordinal);
        Assert.Equal("Lunch", Assert.Single(Bot.Platform.Events).Value.Title);
    }

    [Fact]
    public async Task Who_is_on_both_sides_is_two_people_again()
    {
        await LinkSpaces();
        await LinkBen();
        await MeetupAtWork();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Meetup("Sun 10am");
        await Bot.Press(BenAtWork, Bot.OtherCards[^1], "Going");

        await Unlink(Olga, "Unlink this space");
        await Bot.Settle();

        Assert.Contains("you are going", (await Bot.Command(BenAtWork, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("you are going", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Fay, Benjamin", Bot.OtherCards[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Ana, Ben", Bot.ChannelCards[1].Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(4, 10, 1));
        Assert.Contains("Lunch", Bot.LastDirect(BenAtWork).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Inbox(Ben), card => card.Text.Contains("Lunch", StringComparison.Ordinal) && card.Text.Contains("are going", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_account_taken_away_has_its_own_answers_again(bool fromTheFirst)
    {
        await LinkSpaces();
        var atWork = await MeetupAtWork();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, atWork, "Maybe");
        await LinkBen();
        Assert.Contains("1 going: Fay · maybe: Benjamin", Bot.Channel.Text, StringComparison.Ordinal);

        var parted = await Unlink(fromTheFirst ? Ben : BenAtWork, "Unlink this account");
        await Bot.Settle();

        Assert.Contains("stands alone again", parted.Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Fay, Ben · maybe: Benjamin", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is linked", (await Bot.Press(Ben, parted with { Reply = new Reply.Private(new Card(new Block.Buttons(new Button("Unlink this account", new("unlink.account"))))) }, "Unlink this account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_not_overbooked_when_one_becomes_two()
    {
        await LinkSpaces();
        var atWork = await MeetupAtWork(("capacity", "3"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(BenAtWork, atWork, "Going");
        await Bot.Press(Ana, Bot.Channel, "Going");
        await LinkBen();

        await Unlink(Ben, "Unlink this account");
        await Bot.Settle();

        Assert.Contains("3 of 3 places taken", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("waiting: Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_and_unlinked_at_once_nothing_that_is_stored_has_changed()
    {
        await Meetup("Sun 10am");
        await Bot.Press(Ben, Bot.Channel, "Going");
        var atWork = await PollAtWork();
        await Bot.Choose(BenAtWork, atWork, "Which times work for you?", "1");
        await Bot.Command(BenAtWork, "me set", ("reminders", "3h"));
        var before = Stored();
        await LinkSpaces();
        Assert.NotEqual(before, Stored());

        await Unlink(Eve, "Unlink this space");

        Assert.Equal(before, Stored());
    }

    /// <summary>Without what is on its way, what was said, codes, and the cards that were shown on the other side.</summary>
    private string Stored() => Bot.Dump("seen", "outbox", "outbox_lane", "sent", "link_code", "link_guess", "card", "space_event", "draft", "due");

    private async Task Settings(Someone organizer, string zone)
    {
        var form = (await Bot.Press(organizer, await Bot.Command(organizer, "settings"), "Change")).Form;
        Assert.False((await Bot.Submit(organizer, form, ("zone", zone))).IsRefusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_made_the_link_hears_of_its_end_only_while_they_organize_their_side(bool isDemoted)
    {
        await LinkSpaces();
        Bot.Platform.Standings[Olga.User] = isDemoted ? Standing.Member : Standing.Organizer;
        var before = Bot.Inbox(Olga).Count;

        await Unlink(Eve, "Unlink this space");
        await Bot.Settle();

        Assert.Equal(isDemoted ? 0 : 1, Bot.Inbox(Olga).Count - before);
    }

    [Fact]
    public async Task Who_made_the_link_and_has_left_hears_nothing_of_its_end()
    {
        await LinkSpaces();
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        var before = Bot.Inbox(Olga).Count;
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Olga.User));

        await Unlink(Eve, "Unlink this space");
        await Bot.Settle();

        Assert.Equal(before, Bot.Inbox(Olga).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_met_across_the_two_has_still_met_on_both_sides(bool firstLeaves)
    {
        await LinkSpaces();
        await MeetupAtWork();
        await Bot.Press(Ana, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(6, 9));
        await Bot.Press(Ana, Bot.LastDirect(Ana), "I met everyone");
        await Bot.Press(Fay, Bot.LastDirect(Fay), "I met everyone");

        await Unlink(firstLeaves ? Olga : Eve, "Unlink this space");

        Assert.Contains("Fay", (await Bot.Command(Ana, "connections")).Text, StringComparison.Ordinal);
        Assert.Contains("Ana", (await Bot.Command(Fay, "connections")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_falls_with_the_right_of_the_organizer_who_made_it()
    {
        var code = await SpaceCode();
        Bot.Platform.Standings.Remove(Olga.User);

        var refused = await Use(Eve, code);

        Assert.Equal("Whoever made this code doesn't organize Leeds (Test) any more. An organizer there can make another with /meetup link.", refused.Text);
        Assert.Contains("Nothing is linked", (await Bot.Command(Eve, "unlink")).Text, StringComparison.Ordinal);
    }
}
