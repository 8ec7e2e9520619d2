namespace MeetupBot.EndToEndTests.Slack;

public abstract class PollTests<TFixture>(TFixture fixture) : SlackBotTests<TFixture>(fixture)
    where TFixture : SlackBotFixture
{
    [Fact]
    public async Task Fifty_times_can_all_be_answered()
    {
        var when = string.Join(", ", Enumerable.Range(3, 50).Select(days => $"in {days} days"));
        var poll = await Here.ProposeAsync(Here.Ana, $"propose Retreat when: {when}");

        var chosen = await AnswerFiftyAsync(poll);

        await Here.EventuallyAsync(
            () => Here.Text(poll.Card).Split('\n').Count(line => line.Contains(" 2 yes", StringComparison.Ordinal)) == chosen, $"{chosen} yes on the card");
    }

    /// <summary>Answers in a menu of the card, or in the form that a button opens.</summary>
    /// <returns>How many times were chosen.</returns>
    private async Task<int> AnswerFiftyAsync(Proposed poll)
    {
        if (poll.Card.Elements.FirstOrDefault(e => e.Type == "multi_static_select") is not null)
        {
            await Here.VoteAsync(Here.Ben, poll.Card, 1, 50);
            return 2;
        }

        var opened = await Here.PressAsync(Here.Ben, poll.Card, poll.Card.Elements[0].Label);
        var fields = opened.View!.Elements.Where(e => e.IsInput && e.Options.Count > 0).ToList();
        Assert.Equal(50, fields.SelectMany(f => f.Options.Select(o => o.Text)).Distinct().Count());
        await Here.SubmitAsync(opened, (fields[0].Label, new[] { fields[0].Options[0].Value }));
        return 1;
    }
}
