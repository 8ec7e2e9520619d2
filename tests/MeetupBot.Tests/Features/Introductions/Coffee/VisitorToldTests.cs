using MeetupBot.Chat.Deliveries;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>What a visitor and everybody else learn of those who would like to meet them.</summary>
public sealed class VisitorToldTests : CoffeeTests
{
    [Theory]
    [InlineData("Not this time")]
    [InlineData("no thanks")]
    [InlineData(null)]
    public async Task That_somebody_does_not_want_to_any_more_shows_in_no_question_to_the_visitor(string? then)
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        var asked = Bot.LastDirect(Ben);
        await Bot.Press(Ben, asked, "I'd like to");
        if (then == "no thanks")
            await Bot.Command(Ben, "me set", ("notwith", "ana"));
        else if (then is not null)
            await Bot.Press(Ben, asked, then);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "I'd like to");
        await Bot.Press(Dev, Bot.LastDirect(Dev), "I'd like to");

        Assert.Equal(
            ["Ben would like", "Cleo would like", "Dev would like", "3 people would like"],
            Bot.Inbox(Ana).Select(told => string.Join(' ', told.Text.Split(' ').Take(told.Text.StartsWith('3') ? 4 : 3)).TrimStart('@')));
    }

    [Fact]
    public async Task Who_wants_to_meet_a_visitor_is_mentioned_in_no_channel()
    {
        await Join("Lisbon", Ben, Cleo, Dev);
        await Visit();
        foreach (var one in new[] { Ben, Cleo, Dev })
            await Bot.Press(one, Bot.LastDirect(one), "I'd like to");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct { User.Id: "cleo" }
            ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
            : null;

        await Bot.Press(Ana, Bot.LastDirect(Ana), "Propose times in my name");
        await Bot.Advance(Duration.FromMinutes(1));

        Assert.DoesNotContain(Bot.Platform.Messages.Where(message => message.Recipient is null), message => message.Text.Contains("Cleo", StringComparison.Ordinal));
    }

    private async Task Visit() => await Bot.Command(Ana, "coffee visiting", ("where", "Lisbon"), ("when", "10-13 Dec"));
}
