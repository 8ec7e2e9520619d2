namespace MeetupBot.EndToEndTests.Discord;

public sealed class GuestListTests(TownFixture fixture) : TownTests(fixture)
{
    [Fact]
    public async Task Answers_are_saved_said_and_shown()
    {
        var meetup = await Here.MeetupAsync("Coffee");

        Assert.StartsWith("Saved: you are going. You can change it until <t:", (await Here.PressAsync(Here.Ben, meetup.Card, "Going")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: maybe.", (await Here.PressAsync(Here.Dev, meetup.Card, "Maybe")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you can't make it.", (await Here.PressAsync(Here.Cleo, meetup.Card, "Can't make it")).Text, StringComparison.Ordinal);
        var plus = await Here.PressAsync(Here.Ben, meetup.Card, "+1");
        Assert.StartsWith("Saved: you are going and bring a guest.", plus.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(meetup.Card, "Going, 3: Ana, Ben +1 · Maybe: Dev");

        await Here.PressAsync(Here.Ben, plus.Message!, "One guest fewer");
        await Here.ShowsAsync(meetup.Card, "Going, 2: Ana, Ben · Maybe: Dev");
    }

    [Fact]
    public async Task A_guest_that_does_not_fit_is_refused_and_the_member_stays_going()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("capacity", 2));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var refused = await Here.PressAsync(Here.Ben, meetup.Card, "+1");

        Assert.StartsWith("There is no place for a guest: all 2 are taken. Saved: you are going.", refused.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(meetup.Card, "Going, 2 of 2 places: Ana, Ben");
    }

    [Fact]
    public async Task Who_finds_no_place_waits_in_line_and_is_told_when_one_is_free()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("capacity", 2));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        Assert.StartsWith("Saved: you are next on the waitlist", (await Here.PressAsync(Here.Cleo, meetup.Card, "Going")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you are number 2 on the waitlist", (await Here.PressAsync(Here.Dev, meetup.Card, "Going")).Text, StringComparison.Ordinal);
        await Here.ShowsAsync(meetup.Card, "Waiting: Cleo, Dev");

        await Here.PressAsync(Here.Ben, meetup.Card, "Can't make it");

        var told = await Here.ToldAsync(Here.Cleo, meetup.Id, "A place is free: you are going to **Coffee**, <t:");
        Assert.Contains("gives it to Dev", told.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(meetup.Card, "Going, 2 of 2 places: Ana, Cleo · Waiting: Dev");
        await Here.PressAsync(Here.Cleo, told, "Can't make it");
        await Here.ToldAsync(Here.Dev, meetup.Id, "A place is free");
        await Quarter.QuietAsync();
        Assert.Single(Here.Told(Here.Cleo, meetup.Id));
        Assert.Single(Here.Told(Here.Dev, meetup.Id));
    }

    [Fact]
    public async Task More_places_let_the_waiting_in_and_everyone_at_once_never_overbooks()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("capacity", 6));
        var crowd = Enumerable.Range(1, 20).Select(number => Here.Add($"Guest{number}")).ToList();

        await Task.WhenAll(crowd.SelectMany(person => new[]
        {
            Here.PressAsync(person, meetup.Card, "Going"), Here.PressAsync(person, meetup.Card, "+1"),
        }));

        await Here.ShowsAsync(meetup.Card, "Going, 6 of 6 places: ");
        await Here.ShowsAsync(meetup.Card, "Waiting: ");
        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("capacity", 40));
        await Here.EventuallyAsync(() => !meetup.Card.Text.Contains("Waiting", StringComparison.Ordinal), "nobody waiting");
        Assert.Matches(@"Going, 2[1-6] of 40 places: ", meetup.Card.Text);
    }
}
