using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Whatever Cleo wants or says in private, Ana, Ben and Dev are shown what they are shown when she has not answered.</summary>
public sealed class SameForOthersTests
{
    private static readonly Someone Ana = new("Ana");
    private static readonly Someone Ben = new("Ben");
    private static readonly Someone Cleo = new("Cleo");
    private static readonly Someone Dev = new("Dev");

    [Theory]
    [InlineData("me set", "notwith", "ben")]
    [InlineData("me set", "notwith", "ana")]
    [InlineData("me set", "introductions", "off")]
    [InlineData("met", "member", "ben")]
    public async Task What_others_read_does_not_depend_on_it(string command, string option, string value)
    {
        var without = await Live(_ => Task.CompletedTask);
        var with = await Live(bot => bot.Command(Cleo, command, (option, value)));

        // What Cleo tells Ben himself is the only difference.
        Assert.Equal(without, with.Where(text => !text.StartsWith("Cleo says you two met.", StringComparison.Ordinal)));
        Assert.Contains(without, text => text.Contains("Ana thinks that you and Cleo should meet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_of_those_who_are_offered_tells_no_area()
    {
        var offered = new[] { await Offered(null), await Offered(Cleo), await Offered(Dev) };
        Assert.Single(offered.Distinct());
        Assert.Contains("Dev", offered[0], StringComparison.Ordinal);

        static async Task<string> Offered(Someone? neighbour)
        {
            await using var bot = new BotHarness();
            await bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: false));
            foreach (var person in new[] { Ana, Ben, Cleo, Dev })
                await bot.Command(person, "help");
            foreach (var one in new[] { Ben, Cleo, Dev })
                await bot.Command(Ana, "met", ("member", one.User.Id));
            foreach (var person in new[] { Ben, neighbour }.OfType<Someone>())
                await bot.Command(person, "me set", ("area", "Leeds"));
            return (await bot.Press(Ana, await bot.Command(Ana, "met", ("member", "ben")), "Introduce Ben…")).Text;
        }
    }

    /// <summary>All that the others are shown in some months.</summary>
    private static async Task<List<string>> Live(Func<BotHarness, Task> happens)
    {
        await using var bot = new BotHarness();
        await bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: false));
        foreach (var person in new[] { Ana, Ben, Cleo, Dev })
            await bot.Command(person, "help");
        foreach (var one in new[] { Ben, Cleo, Dev })
        {
            await bot.Command(Ana, "met", ("member", one.User.Id));
            await bot.Command(one, "met", ("member", Ana.User.Id));
        }

        await bot.Command(Cleo, "coffee join", ("area", "Lisbon"));
        await happens(bot);
        var shown = await Act(bot);
        return [.. shown, .. new[] { Ana, Ben, Dev }.SelectMany(bot.Inbox).Select(card => card.Text)];
    }

    private static async Task<List<string>> Act(BotHarness bot)
    {
        var shown = new List<string>();
        await See(bot.Press(Ana, await bot.Command(Ana, "met", ("member", "ben")), "Introduce Ben…"));
        await See(bot.Command(Ana, "introduce", ("first", "ben"), ("second", "cleo"), ("because", "You both climb.")));
        await See(bot.Press(Ben, bot.LastDirect(Ben), "Yes, introduce us"));
        await See(bot.Command(Ben, "introduce", ("first", "ben"), ("second", "cleo")));
        await See(bot.Command(Dev, "introduce", ("first", "cleo"), ("second", "ben")));
        await See(bot.Command(Ana, "introduce", ("first", "cleo"), ("second", "ben")));
        foreach (var visitor in new[] { Ana, Ben })
            await See(bot.Command(visitor, "coffee visiting", ("where", "Lisbon"), ("when", "10-13 Dec")));
        await bot.Advance(Duration.FromDays(61));
        await See(bot.Command(Ben, "introduce", ("first", "ben"), ("second", "cleo"), ("because", "Again.")));
        await See(bot.Command(Ana, "introduce", ("first", "ben"), ("second", "cleo")));
        await bot.Advance(Duration.FromDays(20));
        return shown;

        async Task See(Task<Answer> act) => shown.Add((await act).Text);
    }
}
