namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Votes of several people on one poll, recorded with whether each was acknowledged.</summary>
internal sealed class Votes(Place here, Proposal poll, IReadOnlyList<Person> voters)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    private readonly Dictionary<Person, List<Vote>> _cast = voters.ToDictionary(voter => voter, _ => new List<Vote>());

    public int Acknowledged => _cast.Values.Sum(votes => votes.Count(vote => vote.IsAcknowledged));

    /// <summary>Everyone votes repeatedly for some time, until <paramref name="end"/> stops the bot.</summary>
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
    /// Each person's saved answer is their last acknowledged vote or one that was sent after it. A vote whose acknowledgement was lost in the
    /// crash may or may not have been saved. Without an acknowledged one there may be no answer.
    /// </summary>
    public async Task AssertKeptAsync()
    {
        foreach (var (voter, votes) in _cast)
        {
            var shown = (await here.RunAsync(voter, "show", ("id", poll.Id))).Menu(Words.VoteMenu);
            var chosen = string.Join(',', shown.Options.Index().Where(option => option.Item.IsChosen).Select(option => option.Index + 1));
            var last = votes.FindLastIndex(vote => vote.IsAcknowledged);
            var before = last < 0 ? [""] : Array.Empty<string>();
            Assert.Contains(chosen, votes.Skip(last).Select(vote => string.Join(',', vote.Numbers)).Concat(before));
        }
    }

    private async Task CastAsync(Person voter, Random random, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            int[] numbers = [.. Enumerable.Range(1, 3).Where(_ => random.Next(2) == 0)];
            var vote = new Vote(numbers, here.BeginChoosing(voter, poll.Card, Words.VoteMenu, numbers));
            _cast[voter].Add(vote);
            try
            {
                await vote.Saved.WaitAsync(over);
                await Task.Delay(Breath, over);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private sealed record Vote(IReadOnlyList<int> Numbers, Task<bool> Saved)
    {
        public bool IsAcknowledged => Saved is { IsCompletedSuccessfully: true, Result: true };
    }
}
