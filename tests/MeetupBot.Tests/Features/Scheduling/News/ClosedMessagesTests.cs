using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.News;

/// <summary>Those who take no direct messages are mentioned together.</summary>
public sealed class ClosedMessagesTests : BotTests
{
    private static readonly List<Someone> Closed = [.. Enumerable.Range(1, 6).Select(number => new Someone($"C{number}"))];

    [Fact]
    public async Task Six_who_take_no_direct_messages_are_told_in_one_post()
    {
        var id = await WithClosedGuests();
        var before = Bot.ChannelCards.Count;

        await Bot.Cancel(Ana, id, "burst pipe");

        Assert.Equal(before + 1, Bot.ChannelCards.Count);
        Assert.Equal(
            $"@C1 @C2 @C3 @C4 @C5 @C6\nCoffee on Sat 5 Dec 10:00 is cancelled. Ana: “burst pipe”. Nothing else to do.\n{id}", Bot.Channel.Text);
    }

    [Fact]
    public async Task A_move_is_told_them_in_one_post_whatever_they_answered()
    {
        var id = await WithClosedGuests();
        var before = Bot.ChannelCards.Count;

        await Move(Ana, id, "Sat 11am");

        Assert.Equal(before + 1, Bot.ChannelCards.Count);
        Assert.StartsWith(
            "@C1 @C2 @C3 @C4 @C5 @C6\nCoffee moved: Sat 5 Dec 10:00–12:00 → 11:00–13:00 (soon). Your answers stay as they are.\n[Going]", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_known_to_take_none_is_mentioned_in_the_channels_own_reminder()
    {
        await WithClosedGuests();
        await Bot.AdvanceTo(At(4, 12));
        Assert.Single(Bot.ChannelCards, card => card.Text.StartsWith("@C1 @C2 @C3 @C4 @C5", StringComparison.Ordinal));
        var before = Bot.ChannelCards.Count;

        await Bot.AdvanceTo(At(5, 9));

        Assert.Equal(before + 1, Bot.ChannelCards.Count);
        Assert.StartsWith("@C1 @C2 @C3 @C4 @C5 @C6\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_again_by_direct_message_is_mentioned_no_more()
    {
        await WithClosedGuests();
        await Bot.AdvanceTo(At(4, 12));
        Bot.Platform.Instead = _ => null;
        await Move(Ana, IdOn(Bot.ChannelCards[0]), "Sat 11am");

        await Bot.AdvanceTo(At(5, 10));

        Assert.DoesNotContain("@C1", Bot.Channel.Text, StringComparison.Ordinal);
    }

    /// <summary>Five are going, and the sixth may come.</summary>
    private async Task<string> WithClosedGuests()
    {
        var id = IdOn(await Meetup());
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct direct && Closed.Exists(person => person.User == direct.User)
            ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
            : null;
        foreach (var person in Closed)
            await Bot.Press(person, Bot.Channel, person == Closed[^1] ? "Maybe" : "Going");
        return id;
    }
}
