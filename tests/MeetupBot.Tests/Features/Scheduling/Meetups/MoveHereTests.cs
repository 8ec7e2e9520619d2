using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>A meetup that only some see is moved to another channel after one question.</summary>
public sealed class MoveHereTests : PlaceTests
{
    private const string Open = "This channel is open to everybody: if you move it here, whoever looks in here sees it, with time and place. It stays out of lists elsewhere.";
    private const string Few = "If you move it here, those who see this channel see it instead, with time and place.";

    private string Id { get; set; } = "";

    /// <summary>Ana's surprise, whose channel takes no card, as she looks at it elsewhere.</summary>
    private async Task<Answer> ShowIn(string channel)
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Post { Channel.Id: Back or "quiet" }
            ? new DeliveryResult.Refused(RefusalReason.NotInvited, "not_in_channel")
            : null;
        if (Id.Length == 0)
            Id = IdOn((await CommandIn(Back, Ana, "propose", ("title", "Surprise"), ("when", "Sat 10am"), ("where", "Mill Lane 3"))).Shown);
        return await CommandIn(channel, Ana, "show", ("id", Id));
    }

    [Theory]
    [InlineData(BotHarness.General, true, Open)]
    [InlineData("other", false, Few)]
    [InlineData("other", null, Few)]
    public async Task It_is_asked_once_and_the_question_says_who_will_see_it(string channel, bool? seenByAll, string text)
    {
        Bot.Platform.SeenByAll[channel] = seenByAll;

        var asked = await PressIn(channel, Ana, await ShowIn(channel), "Move the card here");

        Assert.Equal($"Surprise\nNow only those who see its channel see it. {text}\n[Move the card here] [Leave it there]\n{Id}", asked.Text);
        Assert.Empty(CardsIn(channel));
        Assert.Equal($"Surprise stays where it is.\n{Id}", (await PressIn(channel, Ana, asked, "Leave it there")).Text);
        Assert.Empty(CardsIn(channel));

        Assert.StartsWith("The card of Surprise moves.", (await PressIn(channel, Ana, asked, "Move the card here")).Text, StringComparison.Ordinal);

        Assert.Contains("It's on: Surprise", Assert.Single(CardsIn(channel)).Text, StringComparison.Ordinal);
        Assert.Contains("Surprise", await List(Dev, channel), StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", await List(Dev, "lobby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_host_confirms_and_only_in_the_channel_of_the_question()
    {
        var asked = await PressIn(BotHarness.General, Ana, await ShowIn(BotHarness.General), "Move the card here");

        Assert.True((await PressIn(BotHarness.General, Ben, asked, "Move the card here")).IsRefusal);
        var again = await PressIn("other", Ana, asked, "Move the card here");

        Assert.Contains("[Move the card here] [Leave it there]", again.Text, StringComparison.Ordinal);
        Assert.Empty(CardsIn(BotHarness.General));
        Assert.Empty(CardsIn("other"));
    }

    [Fact]
    public async Task One_that_was_in_doubt_is_not_opened_by_the_channel_to_which_it_moved()
    {
        Bot.Platform.SeenByAll["quiet"] = null;
        Bot.Platform.Instead = delivery => delivery is Delivery.Post { Channel.Id: "quiet" }
            ? new DeliveryResult.Refused(RefusalReason.NotInvited, "not_in_channel")
            : null;
        Id = IdOn((await CommandIn("quiet", Ana, "propose", ("title", "Surprise"), ("when", "Sat 10am"))).Shown);
        var asked = await PressIn(BotHarness.General, Ana, await ShowIn(BotHarness.General), "Move the card here");
        await PressIn(BotHarness.General, Ana, asked, "Move the card here");

        await Tell(BotHarness.General, seenByAll: true);

        Assert.Equal(Audience.Place, (await Bot.Database.ReadAsync(session => session.Meetups.Find(new(Id))))!.Audience);
        Assert.DoesNotContain("Surprise", await List(Dev, "lobby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_everybody_sees_moves_without_a_question()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Post { Channel.Id: BotHarness.General }
            ? new DeliveryResult.Refused(RefusalReason.NotInvited, "not_in_channel")
            : null;
        Id = IdOn((await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"))).Shown);

        var moved = await PressIn("other", Ana, await CommandIn("other", Ana, "show", ("id", Id)), "Move the card here");

        Assert.StartsWith("The card of Coffee moves.", moved.Text, StringComparison.Ordinal);
        Assert.Single(CardsIn("other"));
    }

    private Task<Answer> PressIn(string channel, Someone person, Answer answer, string label) => Bot.Do(In(channel, person, Bot.PressOf(person, answer, label)));
}
