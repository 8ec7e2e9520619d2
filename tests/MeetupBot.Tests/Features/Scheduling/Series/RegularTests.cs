using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Series;

public sealed class RegularTests : BotTests
{
    [Fact]
    public async Task Who_was_going_three_times_and_wants_it_is_asked_and_is_on_the_list_only_after_saying_so()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await ThreeTimes(Ben, Cleo);

        var asked = Assert.Single(Bot.Inbox(Ben), IsAsked);

        Assert.Equal(
            """
            Coffee is on again: Thu 31 Dec 19:00–21:00 (soon) · Bean Bros (map)
            You were going the last three times. You are on the list once you press it.
            [As always: going] [Can't make it]
            """, asked.Text[..asked.Text.LastIndexOf('\n')]);
        var made = (await Made())[^1];
        Assert.Equal(["Ana"], await Going(made));
        Assert.StartsWith("Saved: you are going to Coffee", (await Bot.Press(Ben, asked, "As always: going")).Text, StringComparison.Ordinal);
        await Bot.Press(Ben, asked, "As always: going");
        Assert.Equal(["Ana", "Ben"], await Going(made));
        Assert.DoesNotContain(Bot.Inbox(Cleo), IsAsked);
        Assert.DoesNotContain(Bot.Inbox(Ana), IsAsked);
    }

    [Fact]
    public async Task Two_of_the_last_three_are_not_always()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await Start();
        await Answer(3, Ben);
        await Answer(10, Ben);

        await Bot.AdvanceTo(At(24, 20));

        Assert.DoesNotContain(Bot.Inbox(Ben), IsAsked);
    }

    [Fact]
    public async Task Nobody_else_reads_who_wants_to_be_asked()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await ThreeTimes(Ben, Cleo);
        Assert.Single(Bot.Inbox(Ben), IsAsked);
        var id = (await Made())[^1].Id.Value;

        List<string> seen = [.. Bot.ChannelCards.Select(card => card.Text), (await Bot.Command(Ana, "show", ("id", id))).Text, (await Bot.Command(Ana, "series list")).Text];
        seen.Add((await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage")).Text);
        foreach (var person in (Someone[])[Ana, Olga, Cleo])
            seen.AddRange([.. Bot.Inbox(person).Select(shown => shown.Text), (await Bot.Command(person, "me export")).Card.Files[0].Content.Replace("\"regular\": false", "", StringComparison.Ordinal)]);

        Assert.All(seen, text => Assert.DoesNotMatch("(?i)regular|as always|on again", text));
    }

    [Fact]
    public async Task Closed_direct_messages_put_nothing_in_the_channel()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await Start();
        foreach (var day in (int[])[3, 10, 17])
            await Answer(day, Ben);
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct { User: var user } && user == Ben.User
            ? new DeliveryResult.Refused(RefusalReason.DirectMessagesClosed, "closed")
            : null;

        await Bot.AdvanceTo(At(24, 20));

        Assert.DoesNotContain(Bot.Inbox(Ben), IsAsked);
        Assert.DoesNotContain(Bot.ChannelCards, card => card.Text.Contains("@Ben", StringComparison.Ordinal) && card.Text.Contains("on again", StringComparison.Ordinal));
        Assert.Contains("Thu 31 Dec", Bot.ChannelCards[^1].Text + Bot.ChannelCards[^2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_quiet_hours_it_waits_and_says_what_is_true_then()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await Start("every Thursday 23:00");
        foreach (var day in (int[])[3, 10, 17])
            await Answer(day, Ben);
        await Bot.AdvanceTo(At(24, 23, 30));
        Assert.DoesNotContain(Bot.Inbox(Ben), IsAsked);
        var made = (await Made())[^1];
        await Bot.Command(Ana, "edit", ("id", made.Id.Value), ("when", "Thu 31 Dec 18:00"));

        await Bot.AdvanceTo(At(25, 12));

        Assert.Contains("Thu 31 Dec 18:00", Assert.Single(Bot.Inbox(Ben), IsAsked).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answered_meanwhile_or_wants_it_no_more_is_not_asked()
    {
        foreach (var person in (Someone[])[Ben, Cleo, Dev])
            await Bot.Command(person, "me set", ("regular", "yes"));
        await Start("every Thursday 23:00");
        foreach (var day in (int[])[3, 10, 17])
            await Answer(day, Ben, Cleo, Dev);
        await Bot.AdvanceTo(At(24, 23, 30));
        await Bot.Press(Ben, Card(31), "Can't make it");
        await Bot.Command(Cleo, "me set", ("regular", "no"));

        await Bot.AdvanceTo(At(25, 12));

        Assert.DoesNotContain(Bot.Inbox(Ben), IsAsked);
        Assert.DoesNotContain(Bot.Inbox(Cleo), IsAsked);
        Assert.Single(Bot.Inbox(Dev), IsAsked);
    }

    [Fact]
    public async Task Places_are_taken_in_the_order_of_the_presses_as_always()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        await Start("every Thursday 19:00", ("capacity", "2"));
        foreach (var day in (int[])[3, 10, 17])
            await Answer(day, Ben);
        await Bot.AdvanceTo(At(24, 20));
        await Bot.Press(Cleo, Card(31), "Going");

        var late = await Bot.Press(Ben, Assert.Single(Bot.Inbox(Ben), IsAsked), "As always: going");

        Assert.Contains("waitlist", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Ana", "Cleo"], await Going((await Made())[^1]));
    }

    [Fact]
    public async Task Export_has_it_and_forgetting_ends_it()
    {
        await Bot.Command(Ben, "me set", ("regular", "yes"));
        Assert.Contains("\"regular\": true", (await Bot.Command(Ben, "me export")).Card.Files[0].Content, StringComparison.Ordinal);
        Assert.Equal(["Be asked first by series you always go to"], (await Bot.Command(Ben, "me show")).Shown.Chosen("What you take part in"));
        var id = (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Ben.Platform, Ben.User.Id)))[0].Member.Id;

        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");

        Assert.False((await Bot.Database.ReadAsync(session => session.Members.Find(id)!)).Regular);
    }

    [Fact]
    public async Task What_only_a_few_see_asks_nobody()
    {
        Bot.Platform.SeenByAll[BotHarness.General] = false;
        await Bot.Command(Ben, "me set", ("regular", "yes"));

        await ThreeTimes(Ben);

        Assert.DoesNotContain(Bot.Inbox(Ben), IsAsked);
    }

    private static bool IsAsked(Shown shown) => shown.ButtonLabels.Contains("As always: going");

    private async Task Start(string when = "every Thursday 19:00", params (string, string)[] more) => await Bot.Press(
        Ana, await Bot.Command(Ana, "series create", [("title", "Coffee"), ("when", when), ("where", "Bean Bros"), .. more]), "Start");

    private Shown Card(int day) => Bot.ChannelCards.Last(card =>
        card.Text.Contains($"Thu {day} Dec", StringComparison.Ordinal) && card.ButtonLabels.Contains("Going"));

    /// <summary>They say on the day before that they are going.</summary>
    private async Task Answer(int day, params Someone[] people)
    {
        await Bot.AdvanceTo(At(day - 1, 12));
        foreach (var person in people)
            await Bot.Press(person, Card(day), "Going");
    }

    /// <summary>Until the card of 31 Dec is posted.</summary>
    private async Task ThreeTimes(params Someone[] people)
    {
        await Start();
        foreach (var day in (int[])[3, 10, 17])
            await Answer(day, people);
        await Bot.AdvanceTo(At(24, 20));
    }

    private Task<List<string>> Going(Meetup meetup) => Bot.Database.ReadAsync(session =>
        session.Rsvps.Going(meetup.Id, 9).Select(member => session.Members.Find(member)!.Name!).Order().ToList());

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.Of(new(1)).First().Id, 100).Reverse().ToList());
}
