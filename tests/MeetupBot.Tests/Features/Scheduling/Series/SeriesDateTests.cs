using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Series;

/// <summary>Two meetups of a series on one day, and the clock by which its dates are.</summary>
public sealed class SeriesDateTests : BotTests
{
    [Fact]
    public async Task A_meetup_that_is_moved_onto_another_date_of_its_series_is_asked_about_first_and_then_there_are_two()
    {
        await Start("every Thursday 19:00");
        var id = (await Made())[0].Id.Value;

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "Thu 10 Dec 18:00"));

        Assert.Contains("Thu 10 Dec is also a date of this series: two meetups that day?\n[Move it anyway] [Change] [Leave it]", asked.Text, StringComparison.Ordinal);
        Assert.Equal(3, Local((await Made())[0]).Day);
        await Bot.Press(Ana, asked, "Move it anyway");
        await Bot.AdvanceTo(At(4, 12));
        Assert.Equal([(3, new LocalDateTime(2026, 12, 10, 18, 0)), (10, new LocalDateTime(2026, 12, 10, 19, 0))], (await Made()).Select(meetup => (meetup.Occurrence!.Value.Day, Local(meetup))));
        Assert.Equal(2, Bot.ChannelCards.Count(card => card.Text.StartsWith("It's on: Coffee\nThu 10 Dec", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_question_of_two_that_day_stands_with_the_one_of_the_guests()
    {
        await Start("every Thursday 19:00");
        await Bot.Press(Ben, Bot.Channel, "Going");

        var asked = await Bot.Command(Ana, "edit", ("id", (await Made())[0].Id.Value), ("when", "Thu 10 Dec"));

        Assert.Contains("two meetups that day? Tell 1 person?\n[Move it and tell them]", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Saved: Coffee", (await Bot.Press(Ana, asked, "Move it and tell them")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thu 3 Dec 20:00", "every Thursday 19:00")]
    [InlineData("Fri 11 Dec", "every Thursday 19:00")]
    [InlineData("Thu 17 Dec", "every Thursday 19:00, except 17 Dec")]
    [InlineData("Thu 17 Dec", "every Thursday 19:00, 2 times")]
    [InlineData("Thu 17 Dec", "every Thursday 19:00, until 10 Dec")]
    public async Task A_move_to_a_day_that_is_none_of_its_dates_is_not_asked_about(string to, string when)
    {
        await Start(when);

        var moved = await Bot.Command(Ana, "edit", ("id", (await Made())[0].Id.Value), ("when", to));

        Assert.StartsWith("Saved: Coffee", moved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_keeps_its_zone_and_change_offers_the_new_one()
    {
        await Start("every Thursday 19:00");
        await Bot.Submit(Olga, (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form, ("zone", "Europe/Athens"));
        await Bot.AdvanceTo(At(3, 21));
        Assert.Equal(At(10, 19), (await Made())[^1].Time!.Value.Start!.Value);

        var change = await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change");
        var saved = await Bot.Press(Ana, await Bot.Submit(Ana, change.Form), "Save");
        Assert.Contains("It keeps its own clock, London time. The community's is Athens time now.\n[Use Athens time]", saved.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(10, 21));
        Assert.Equal(At(17, 19), (await Made())[^1].Time!.Value.Start!.Value);

        var used = await Bot.Press(Ana, saved, "Use Athens time");

        Assert.Contains("Every Thursday 19:00 (Athens time)", used.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(17, 21));
        Assert.Equal([At(3, 19), At(10, 19), At(17, 19), At(24, 17)], (await Made()).Select(meetup => meetup.Time!.Value.Start!.Value));
        Assert.DoesNotContain("keeps its own clock", (await Bot.Press(Ana, await Bot.Submit(Ana, (await Bot.Press(Ana, await Bot.Command(Ana, "series list"), "Change")).Form), "Save")).Text, StringComparison.Ordinal);
    }

    private async Task Start(string when) =>
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", when)), "Start");

    private async Task<IReadOnlyList<Meetup>> Made() => await Bot.Database.ReadAsync(session =>
        session.Meetups.OfSeries(session.Series.OrganizedBy(new(1)).Concat(session.Series.Of(new(1))).First().Id, 100).Reverse().ToList());

    private static LocalDateTime Local(Meetup meetup) => meetup.Time!.Value.Start!.Value.InZone(meetup.Zone).LocalDateTime;
}
