using System.Text.RegularExpressions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Browse;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>For who does not see its channel, a meetup does not exist: every surface answers as for an id that never was.</summary>
public sealed partial class HiddenMeetupTests : PlaceTests
{
    private const string NeverWas = "ZZZZ";

    [Theory]
    [InlineData("Sat 10am, Sun 2pm")]
    [InlineData("Sat 10am")]
    public async Task Every_button_and_form_refuses_it_like_an_unknown_one(string when)
    {
        var id = IdOn(await Surprise(when));
        var catalog = BotHarness.Features().Interactions;

        // The button of the list carries a page, which an id of digits alone would be.
        foreach (var name in catalog.Buttons.Keys.Where(name => name != ListCommand.PageButton))
            foreach (var at in new[] { BotHarness.General, null })
                await AnswersAlike(name, id, one => Press(name, one, at));
        foreach (var name in catalog.Forms.Keys)
            await AnswersAlike(name, id, one => Submit(name, one));
        Assert.DoesNotContain("Dev", Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat 10am, Sun 2pm")]
    [InlineData("Sat 10am")]
    public async Task Every_command_refuses_its_id_and_none_suggests_it(string when)
    {
        var id = IdOn(await Surprise(when));
        var commands = BotHarness.Features().Interactions.Commands.Select(command => command.Spec)
            .Where(spec => spec.Options.Any(option => option.Name == "id")).ToList();
        Assert.True(commands.Count >= 4);

        foreach (var spec in commands)
        {
            foreach (var person in new[] { Dev, Olga })
                Assert.Equal(
                    (await CommandIn(BotHarness.General, person, spec.Name, ("id", NeverWas))).Text,
                    (await CommandIn(BotHarness.General, person, spec.Name, ("id", id))).Text.Replace(id, NeverWas, StringComparison.Ordinal));
            foreach (var typed in new[] { "", id, "Surprise" })
                Assert.Empty(await SuggestIn(BotHarness.General, Dev, spec.Name, typed));
        }

        Assert.Equal([id], (await SuggestIn(Back, Ben, "show", "")).Select(suggestion => suggestion.Value));
    }

    [Theory]
    [InlineData("Sat 10am, Sun 2pm")]
    [InlineData("Sat 10am")]
    public async Task No_list_page_event_or_linked_space_has_it(string when)
    {
        await LinkSpaces();
        await Bot.Happens(new ChatEvent.HomeOpened(BotHarness.Leeds, Dev.Person));
        await Surprise(when);
        await Bot.Press(Ben, Card, when.Contains(',', StringComparison.Ordinal) ? "None of these" : "Going");

        Assert.Equal("Nothing is planned yet. Propose something: one line is enough.\n[Propose a meetup]", await List(Dev));
        Assert.Equal(await List(Dev), (await Bot.CommandInDirectMessage(Dev, "list")).Text);
        Assert.DoesNotContain("Surprise", CardText.Render(Bot.Platform.Homes[Dev.User]), StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Events);
        Assert.Empty(Bot.ChannelCards);
        Assert.Empty(Bot.OtherCards);
        Assert.DoesNotContain("Surprise", (await Bot.Command(Fay, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_and_the_recap_stay_in_its_channel_and_no_count_has_it()
    {
        await LinkSpaces();
        await Surprise("Sat 10am");
        await Bot.Press(Ben, Card, "Going");

        await Bot.AdvanceTo(At(7, 12));

        Assert.Empty(Bot.ChannelCards);
        Assert.Empty(Bot.OtherCards);
        Assert.Empty(Bot.Inbox(Dev));
        Assert.True(CardsIn(Back).Count > 2);
        Assert.DoesNotContain("1 meetup", (await Bot.Command(Dev, "stats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_its_channel_people_find_it_vote_and_go_and_then_find_it_everywhere()
    {
        var poll = await Surprise();
        var id = IdOn(poll);
        Assert.Contains("Surprise", await List(Ben, Back), StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", await List(Ben), StringComparison.Ordinal);

        await Bot.Choose(Ben, poll, "Which times work for you?", "1");

        Assert.Contains("Surprise", await List(Ben), StringComparison.Ordinal);
        Assert.False((await Bot.Command(Ben, "show", ("id", id))).IsRefusal);
        Assert.Equal([id], (await SuggestIn(BotHarness.General, Ben, "show", "Surprise")).Select(suggestion => suggestion.Value));
        await Bot.Command(Ana, "decide", ("id", id));
        Assert.Contains("2 going: Ana, Ben", Card.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Events);
    }

    /// <summary>A few actions are not about a meetup and change something, so that the second answer differs from the first.</summary>
    private async Task AnswersAlike(string name, string id, Func<string, Interaction> act)
    {
        var never = new[] { (name, await Read(act(NeverWas))), (name, await Read(act(NeverWas))) };
        Assert.Contains((name, (await Read(act(id))).Replace(id, NeverWas, StringComparison.Ordinal)), never);
    }

    private ComponentInteraction Press(string name, string id, string? channel)
    {
        var press = new ComponentInteraction { Id = Bot.NextId(), Person = Dev.Person, ReceivedAt = Bot.Now, Action = new ActionId(name, id) };
        return channel is null ? press with { Channel = new(Dev.Platform, "dm-dev") } : In(channel, Dev, press);
    }

    private FormInteraction Submit(string name, string id) => In(BotHarness.General, Dev, new FormInteraction
    {
        Id = Bot.NextId(),
        Person = Dev.Person,
        ReceivedAt = Bot.Now,
        Action = new ActionId(name, id),
        Fields = new Dictionary<string, string>(),
    });

    /// <summary>The text of the answer, without the codes that are random.</summary>
    private async Task<string> Read(Interaction interaction) => Code().Replace(await Bot.Raw(interaction) switch
    {
        Reply.Private said => CardText.Render(said.Card),
        Reply.Replace said => CardText.Render(said.Card),
        Reply.FormErrors errors => CardText.Render(errors.Card),
        var other => other.GetType().Name,
    }, "a code");

    [GeneratedRegex("[0-9A-Z]{5}-[0-9A-Z]{5}")]
    private static partial Regex Code();
}
