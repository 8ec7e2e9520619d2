using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Votes on one poll by several people, remembered with whether each was acknowledged.</summary>
internal sealed class SlackVotes(Corner here, Proposed poll, IReadOnlyList<SlackUser> voters)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    private readonly Dictionary<SlackUser, List<Vote>> _cast = voters.ToDictionary(voter => voter, _ => new List<Vote>());

    public int Acknowledged => _cast.Values.Sum(votes => votes.Count(vote => vote.IsAcknowledged));

    /// <summary>Everyone votes over and over for a while, until <paramref name="end"/> puts an end to it.</summary>
    public async Task CastForAsync(TimeSpan time, Random random, Func<Task> end)
    {
        using var over = new CancellationTokenSource();
        var voting = voters.Select(voter => CastAsync(voter, new Random(random.Next()), over.Token)).ToList();
        await Task.Delay(time);
        await end();
        await over.CancelAsync();
        await Task.WhenAll(voting);
    }

    /// <summary>
    /// Everyone sees as their answer the last vote that was acknowledged, or one that was sent after it: whose acknowledgement the
    /// crash swallowed may or may not have been saved.
    /// </summary>
    public async Task AssertKeptAsync()
    {
        foreach (var (voter, votes) in _cast)
        {
            var shown = await here.RunAsync(voter, $"show {poll.Id}");
            var chosen = string.Join(',', shown.Menu("vote:").InitialValues);
            var last = votes.FindLastIndex(vote => vote.IsAcknowledged);
            Assert.Contains(chosen, votes.Skip(last).Select(vote => string.Join(',', vote.Values)));
        }
    }

    private async Task CastAsync(SlackUser voter, Random random, CancellationToken over)
    {
        var menu = poll.Card.Elements.First(e => e.ActionId.StartsWith("vote:", StringComparison.Ordinal));
        while (!over.IsCancellationRequested)
        {
            var values = menu.Options.Where(_ => random.Next(2) == 0).Select(option => option.Value).ToList();
            var vote = new Vote(values, here.Slack.Choose(voter, poll.Card, poll.Card.Elements[0].ActionId, [.. values]));
            _cast[voter].Add(vote);
            try
            {
                await vote.Interaction.Acknowledged.WaitAsync(over);
                await Task.Delay(Breath, over);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private sealed record Vote(IReadOnlyList<string> Values, SlackInteraction Interaction)
    {
        public bool IsAcknowledged => Interaction.Acknowledged is { IsCompletedSuccessfully: true, Result.Ok: true };
    }
}
