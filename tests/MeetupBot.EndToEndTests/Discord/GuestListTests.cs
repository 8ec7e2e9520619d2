namespace MeetupBot.EndToEndTests.Discord;

public sealed class GuestListTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task A_guest_that_does_not_fit_is_refused_and_the_member_stays_going()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("capacity", 2));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");

        var refused = await Here.PressAsync(Here.Ben, meetup.Card, "+1");

        Assert.StartsWith("No room for a guest: both places are taken. You're still going to ", refused.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(meetup.Card, "2 of 2 places taken: Ana, Ben");
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

        await Here.ShowsAsync(meetup.Card, "6 of 6 places taken: ");
        await Here.ShowsAsync(meetup.Card, "waiting: ");
        await Here.RunAsync(Here.Ana, "edit", ("id", meetup.Id), ("capacity", 40));
        await Here.EventuallyAsync(() => !meetup.Card.Text.Contains("waiting: ", StringComparison.Ordinal), "nobody waiting");
        Assert.Matches(@"2[1-6] of 40 places taken: ", meetup.Card.Text);
    }
}
