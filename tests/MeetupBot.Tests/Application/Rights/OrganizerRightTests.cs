using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Application.Rights;

/// <summary>The right to organize where the interaction does not tell it, as on Slack.</summary>
public sealed class OrganizerRightTests : BotTests
{
    [Theory]
    [InlineData(Standing.Organizer, true)]
    [InlineData(Standing.Member, false)]
    [InlineData(Standing.Stranger, false)]
    public async Task It_is_asked_when_it_is_used_and_holds_as_it_is_then(Standing standing, bool may)
    {
        await Meetup();
        Bot.Platform.Standings[Dev.User] = Standing.Organizer;
        Assert.False((await Act(Dev, "settings")).IsRefusal);
        Bot.Platform.Standings[Dev.User] = standing;

        Assert.Equal(!may, (await Act(Dev, "settings")).IsRefusal);
        Assert.Equal(!may, (await Act(Dev, "edit", ("id", IdOn(Bot.Channel)), ("title", "Tea"))).IsRefusal);
    }

    [Fact]
    public async Task What_needs_no_right_asks_nobody()
    {
        await Meetup();
        Bot.Platform.LookedUp.Clear();
        var press = (ComponentInteraction)Bot.PressOf(Ben, new Answer(new Reply.Private(Bot.Channel.Card)), "Going");
        await Bot.Do(press with { IsOrganizer = null });

        Assert.Empty(Bot.Platform.LookedUp);
        Assert.Contains("Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_done_and_it_can_be_tried_again()
    {
        await Meetup();
        Bot.Platform.Standings[Dev.User] = Standing.Organizer;
        Bot.Platform.CannotFind = true;

        var refused = await Act(Dev, "edit", ("id", IdOn(Bot.Channel)), ("title", "Tea"));

        Assert.Equal("Only organizers can do this, and Test can't tell me right now whether you are one. Nothing was changed.\n[Try again]", refused.Text);
        Assert.DoesNotContain("Tea", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.True((await Again(Dev, refused)).IsRefusal);
        Bot.Platform.CannotFind = false;
        Assert.True((await Again(Ben, refused)).IsRefusal);
        Assert.False((await Again(Dev, refused)).IsRefusal);
        Assert.Contains("Tea", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_shows_something_does_not_wait_for_it()
    {
        await Meetup();
        Bot.Platform.CannotFind = true;

        Assert.DoesNotContain("Cancel", (await Act(Dev, "show", ("id", IdOn(Bot.Channel)))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup settings", (await Act(Dev, "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_in_the_settings_organizes_only_while_their_account_is_there()
    {
        await NameOrganizer(Dev);
        Assert.False((await Act(Dev, "settings")).IsRefusal);
        Assert.False((await Bot.CommandInDirectMessage(Dev, "settings")).IsRefusal);

        Bot.Platform.Left.Add(Dev.User);

        Assert.True((await Act(Dev, "settings")).IsRefusal);
        Assert.True((await Bot.CommandInDirectMessage(Dev, "settings")).IsRefusal);
    }

    private Task<Answer> Again(Someone person, Answer refused) =>
        Bot.Do(Bot.PressOf(person, refused, "Try again") with { IsOrganizer = null });

    private Task<Answer> Act(Someone person, string command, params (string Option, string Value)[] options) =>
        Bot.Do(Bot.CommandOf(person, command, options) with { IsOrganizer = null });

    private Task NameOrganizer(Someone person) => Bot.Database.WriteAsync(session =>
    {
        var known = session.Members.FindAnywhere(person.Platform, person.User.Id)[0];
        session.Communities.SetOrganizers(known.Community.Id, [known.Member.Id]);
    });
}
