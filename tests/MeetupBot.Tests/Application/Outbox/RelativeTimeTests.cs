using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Outbox;

public sealed class RelativeTimeTests : BotTests
{
    private protected override BotHarness Create() => new(liveDistances: false);

    [Fact]
    public async Task Where_distances_grow_old_a_card_is_drawn_anew_until_the_meetup_begins()
    {
        await Meetup();
        var card = Bot.Platform.Channel(BotHarness.General).Single();
        var before = card.Versions.Count;
        await Bot.AdvanceTo(At(3, 9, 30));
        Assert.InRange(card.Versions.Count - before, 3, 5);
        before = card.Versions.Count;
        await Bot.AdvanceTo(At(5, 10));
        Assert.InRange(card.Versions.Count - before, 24, 32);
        before = card.Versions.Count;
        await Bot.AdvanceTo(At(5, 11, 59));
        Assert.Equal(before, card.Versions.Count);
    }

    [Fact]
    public async Task A_cancelled_meetup_s_card_is_left_alone()
    {
        var shown = await Meetup();
        await Bot.Cancel(Ana, IdOn(shown));
        var card = Bot.Platform.Channel(BotHarness.General).First();
        var before = card.Versions.Count;
        await Bot.Advance(Duration.FromDays(3));
        Assert.Equal(before, card.Versions.Count);
    }
}
