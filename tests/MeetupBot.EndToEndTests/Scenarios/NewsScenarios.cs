namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>News that is overtaken while many are still to be told, and people whom no direct message reaches.</summary>
public sealed class NewsScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private const int Many = 24;
    private const int Closed = 6;

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Cancelled_right_after_it_was_decided_nobody_is_left_with_a_falsehood(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = Add(here, Many);
        var poll = await here.PollAsync("Coffee");
        await Task.WhenAll(people.Select(person => here.VoteAsync(person, poll.Card, 1)).ToList());

        await here.RunAsync(here.Ana, "decide", ("id", poll.Id), ("time", "1"));
        await here.CancelAsync(here.Ana, poll.Id, "burst pipe");

        foreach (var person in people)
            await here.ToldAsync(person, poll.Id, "is cancelled");
        await here.CaughtUpAsync();
        foreach (var told in people.Select(person => here.Told(person, poll.Id)))
        {
            Assert.InRange(told.Count, 1, 2);
            Assert.True(told[^1].Says("is cancelled"), told[^1].Text);
            // A delivered "It's on" has become a line, which says that it is cancelled too.
            Assert.Single(told, card => card.Says("burst pipe"));
        }

        Assert.DoesNotContain(here.Cards(poll.Id), card => card.Says("It's on"));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Six_who_take_no_direct_messages_are_mentioned_in_one_post(Platform platform)
    {
        var here = await JoinAsync(platform);
        var people = Add(here, Closed);
        var meetup = await here.MeetupAsync("Lunch");
        foreach (var person in people)
            await here.PressAsync(person, meetup.Card, Words.Going);
        people.ForEach(here.RefuseDirectMessages);

        await here.CancelAsync(here.Ana, meetup.Id);

        var post = await here.EventuallyAsync(() => here.Cards(meetup.Id).FirstOrDefault(card => card.Says("Nothing else to do")), "the post for all of them");
        await here.CaughtUpAsync();
        Assert.Equal(2, here.Cards(meetup.Id).Count);
        Assert.All(people, person => Assert.Contains(platform == Platform.Discord ? person.Mention : $"@{person.Name}", post.Text, StringComparison.Ordinal));
    }

    private static List<Person> Add(Place here, int count) => [.. Enumerable.Range(1, count).Select(number => here.Add($"Guest {number}"))];
}
