using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>Guests see when a meetup ends, so that another end is a change that they are told.</summary>
public sealed class MovedEndTests : BotTests
{
    private const string SaveAndTell = "Save it and tell them";

    [Theory]
    [InlineData("Sat 10am", "when", "10-13", "Sat 5 Dec 10:00–12:00 → 10:00–13:00", "ends later")]
    [InlineData("Sat 10am", "duration", "3h", "Sat 5 Dec 10:00–12:00 → 10:00–13:00", "ends later")]
    [InlineData("Sat 10am", "duration", "1h", "Sat 5 Dec 10:00–12:00 → 10:00–11:00", "ends earlier")]
    [InlineData("Sat 10am", "duration", "30h", "Sat 5 Dec 10:00–12:00 → Sat 5 Dec 10:00 – Sun 6 Dec 16:00", "ends later")]
    [InlineData("Sat 10am to Sun 4pm", "when", "Sat 10am to Sun 5pm", "Sat 5 Dec 10:00 – Sun 6 Dec 16:00 → Sat 5 Dec 10:00 – Sun 6 Dec 17:00", "ends later")]
    [InlineData("19-20 Dec as one", "when", "19-21 Dec", "Sat 19 – Sun 20 Dec → Sat 19 – Mon 21 Dec", "ends later")]
    [InlineData("19-20 Dec as one", "duration", "3 days", "Sat 19 – Sun 20 Dec → Sat 19 – Mon 21 Dec", "ends later")]
    [InlineData("19-20 Dec as one", "duration", "1 day", "Sat 19 – Sun 20 Dec → Sat 19 Dec", "ends earlier")]
    public async Task Another_end_is_asked_and_told_like_a_move(string from, string field, string typed, string move, string told)
    {
        var id = await WithGuest(from);

        var asked = await Bot.Command(Ana, "edit", ("id", id), (field, typed));
        Assert.StartsWith($"Coffee: {move}. Tell 1 person?\n[{SaveAndTell}]", asked.Text, StringComparison.Ordinal);
        var saved = await Bot.Press(Ana, asked, SaveAndTell);
        Assert.StartsWith($"Saved: Coffee, {move} (", saved.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.Advance(Duration.FromMinutes(11));

        Assert.StartsWith($"Coffee {told}: {move} (", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("Your answer stays going.", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22:00 to 3am", "Sat 5 Dec 10:00–12:00 → Sat 5 Dec 22:00 – Sun 6 Dec 03:00")]
    [InlineData("19-21 Dec as one", "Sat 5 Dec 10:00–12:00 → Sat 19 – Mon 21 Dec")]
    [InlineData("5 Dec all day", "Sat 5 Dec 10:00–12:00 → Sat 5 Dec")]
    public async Task A_move_names_both_ends(string typed, string move)
    {
        var id = await WithGuest("Sat 10am");

        await Move(Ana, id, typed);

        Assert.StartsWith($"Coffee moved: {move} (", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_length_that_nobody_sees_of_a_whole_day_is_told_to_nobody_and_explained()
    {
        var id = await WithGuest("5 Dec all day");

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("duration", "3h"));

        Assert.StartsWith(
            "Saved: Coffee, Sat 5 Dec (in 4 days).\nNo time of day was given, so it takes the whole day, not 3 h.", saved.Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(11));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task An_end_that_is_taken_back_is_told_to_nobody()
    {
        var id = await WithGuest("Sat 10am");
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("duration", "3h")), SaveAndTell);

        var back = await Bot.Command(Ana, "edit", ("id", id), ("duration", "2h"));

        Assert.Contains("Nobody had been told of the earlier move yet, so nobody is told anything.", back.Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(30));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Theory]
    [InlineData("duration", "3h")]
    [InlineData("when", "10-13")]
    public async Task A_meetup_that_has_begun_can_take_longer(string field, string typed)
    {
        var id = await WithGuest("today 10am");
        await Bot.AdvanceTo(At(1, 10, 30));

        var asked = await Bot.Command(Ana, "edit", ("id", id), (field, typed));
        var saved = await Bot.Press(Ana, asked, SaveAndTell);

        Assert.StartsWith("Saved: Coffee, Tue 1 Dec 10:00–12:00 → 10:00–13:00 (soon).\n1 person is told.", saved.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee ends later: Tue 1 Dec 10:00–12:00 → 10:00–13:00", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10:00-10:20")]
    [InlineData("9:45-13")]
    public async Task An_end_or_another_start_that_is_over_is_refused(string typed)
    {
        var id = await WithGuest("today 10am");
        await Bot.AdvanceTo(At(1, 10, 30));

        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.True(refused.IsRefusal);
        Assert.Contains("has passed", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_was_shown_before_the_end_changed_is_not_made()
    {
        var id = await WithGuest("Sat 10am");
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));
        await Bot.Press(Olga, await Bot.Command(Olga, "edit", ("id", id), ("duration", "3h")), SaveAndTell);

        var stale = await Bot.Press(Ana, asked, "Move it and tell them");

        Assert.StartsWith("Coffee was changed in the meantime: it is now Sat 5 Dec 10:00–13:00.", stale.Text, StringComparison.Ordinal);
    }

    /// <summary>As a version that knew starts only stored it.</summary>
    [Fact]
    public async Task A_notice_that_waits_without_a_length_means_that_it_has_not_changed()
    {
        var id = await WithGuest("Sat 10am");
        await Bot.Database.WriteAsync(session => session.Due.Schedule(new DueItem
        {
            Kind = "meetup.moved",
            Key = $"meetup.moved:{id}",
            MeetupId = new MeetupId(id),
            DueAt = Bot.Now + Duration.FromMinutes(5),
            Payload = """{"Told":{"When":"2026-12-05T08:00:00Z"},"Movers":{"1":{"When":"2026-12-05T10:00:00Z"}}}""",
        }));

        await Bot.Advance(Duration.FromMinutes(6));

        Assert.StartsWith("Coffee moved: Sat 5 Dec 08:00–10:00 → 10:00–12:00 (soon).", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_platform_still_comes_because_the_start_holds()
    {
        var id = await WithGuest("Sat 10am");
        Bot.Platform.Instead = delivery => delivery is Delivery.Direct ? new DeliveryResult.TryLater(Duration.FromMinutes(5), "down", PlatformDown: true) : null;
        await Bot.AdvanceTo(At(4, 10, 30));
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("duration", "3h")), SaveAndTell);

        Bot.Platform.Instead = _ => null;
        await Bot.AdvanceTo(At(4, 11));

        Assert.Contains(Bot.Inbox(Ben), told => told.Text.StartsWith("Coffee ends later: ", StringComparison.Ordinal));
        Assert.Contains(Bot.Inbox(Ben), told => told.Text.StartsWith("Sat 5 Dec 10:00 (soon): Coffee", StringComparison.Ordinal));
    }

    private async Task<string> WithGuest(string when)
    {
        var id = IdOn(await Meetup(when));
        await Bot.Press(Ben, Bot.Channel, "Going");
        return id;
    }
}
