using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>One is on one platform, the other on another, in spaces that are linked.</summary>
public sealed class TwoPlatformsTests : TwoSpacesTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LinkSpaces();
    }

    [Fact]
    public async Task Each_is_told_where_they_are_and_where_the_other_is()
    {
        await OpenAcross();

        Assert.StartsWith("Ana, meet Gus, in Works.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.StartsWith("Gus, meet Ana, in Leeds.", Bot.LastDirect(Gus).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_find_a_time_by_direct_messages_and_say_that_they_met()
    {
        await OpenAcross();
        var form = (await Bot.Press(Ana, await Bot.Press(Ana, Bot.LastDirect(Ana), "Find a time"), "Other times")).Form;
        await Bot.Submit(Ana, form, ("when", "Sat 10am, Sun 2pm"));
        await Bot.Choose(Gus, Bot.LastDirect(Gus), "Which times work for you?", "1");
        Assert.Contains("It's on", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);

        await Bot.Advance(Duration.FromDays(15));
        await Bot.Press(Ana, Last(Ana, "Did you meet?"), "We met");
        await Bot.Press(Gus, Last(Gus, "Did you meet?"), "We met");

        var met = Assert.Single(await Bot.Database.ReadAsync(session => session.Encounters.OwnEncounters(session.Members.FindAnywhere(Ana.Platform, Ana.User.Id)[0].Member.Id)));
        Assert.True(met.IsConfirmed);
        Assert.NotEqual(Occasion.Elsewhere, met.Occasion);
        Assert.Empty(Bot.ChannelCards);
        Assert.Empty(Bot.OtherCards);
        Assert.Empty(Bot.Platform.Events);
    }

    [Fact]
    public async Task Three_over_two_platforms_get_one_plan_that_each_can_see()
    {
        await OpenAcross(Ben);
        var offered = await Bot.Press(Ana, Bot.LastDirect(Ana), "Find a time");
        Assert.StartsWith("These could suit you, Ben and Gus.", offered.Text, StringComparison.Ordinal);
        var form = (await Bot.Press(Ana, offered, "Other times")).Form;
        await Bot.Submit(Ana, form, ("when", "Sat 10am, Sun 2pm"));
        foreach (var one in new[] { Ben, Gus })
            Assert.Contains("Only between people who were introduced", (await Bot.Command(one, "list")).Text, StringComparison.Ordinal);
        Assert.StartsWith("There is a plan already.", (await Bot.Press(Gus, Last(Gus, "meet"), "Find a time")).Text, StringComparison.Ordinal);

        await Bot.Choose(Gus, Bot.LastDirect(Gus), "Which times work for you?", "2");
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Which times work for you?", "2");

        foreach (var one in new[] { Ana, Ben, Gus })
        {
            Assert.Contains("It's on", Bot.LastDirect(one).Text, StringComparison.Ordinal);
            var shown = await Bot.Choose(one, (await Bot.Command(one, "list")).Shown, "Answer or open one", "Getting to know each other");
            Assert.Contains("Sun 6 Dec 14:00", shown.Text, StringComparison.Ordinal);
        }

        Assert.Empty(Bot.ChannelCards);
        Assert.Empty(Bot.OtherCards);
    }

    [Fact]
    public async Task A_button_from_before_two_accounts_were_one_persons_still_means_them()
    {
        var ids = await Bot.Database.ReadAsync(session =>
            new[] { Ben, BenAtWork }.Select(one => session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id.Value).ToList());
        await LinkBen();
        var shown = (await Bot.Command(Gus, "connections")).Shown;

        foreach (var id in ids)
            Assert.NotEmpty((await Bot.Act(Gus, shown, new ActionId(ButtonNames.Promise, id.ToString(CultureInfo.InvariantCulture)))).Form.Fields);
    }

    [Fact]
    public async Task Who_is_on_both_meets_the_others_where_they_are()
    {
        await LinkBen();
        await Bot.Transactions.WriteAsync(scope =>
        {
            var session = scope.GetRequiredService<Session>();
            scope.GetRequiredService<IntroductionService>().Open(
                session.Communities.Find(Gus.Platform, "works")!.Value.Community.Id,
            [session.Members.FindAnywhere(Gus.Platform, Gus.User.Id)[0].Member.Id, session.Members.FindAnywhere(Ben.Platform, Ben.User.Id)[0].Member.Id],
            IntroductionOrigin.Coffee, null, "You drew each other for coffee.");
        });
        await Bot.Settle();

        var group = Assert.Single(Bot.Other.Channel(TestPlatform.GroupOf([Gus.User, BenAtWork.User])));
        Assert.Contains("You drew each other for coffee.", group.Text, StringComparison.Ordinal);
    }

    private Shown Last(Someone one, string words) => Bot.Inbox(one).Last(card => card.Text.Contains(words, StringComparison.Ordinal));

    private async Task OpenAcross(params Someone[] more)
    {
        await Bot.Transactions.WriteAsync(scope =>
        {
            var session = scope.GetRequiredService<Session>();
            scope.GetRequiredService<IntroductionService>().Open(
                session.Communities.Find(Ana.Platform, "leeds")!.Value.Community.Id,
            [session.Members.FindAnywhere(Ana.Platform, Ana.User.Id)[0].Member.Id, session.Members.FindAnywhere(Gus.Platform, Gus.User.Id)[0].Member.Id,
                .. more.Select(one => session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id)],
            IntroductionOrigin.Bot, null, null);
        });
        await Bot.Settle();
    }
}
