using System.Diagnostics;

namespace MeetupBot.Tests.Storage.Engine;

public sealed class ThroughputTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const int Callers = 64;
    private const int EachWrites = 100;
    private const int Singles = 500;

    private readonly TestDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>Tells the two rates; a busy machine must not fail a test, so it asserts only that nothing is lost.</summary>
    [Fact]
    public async Task Callers_who_wait_together_share_commits()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Singles; i++)
            Assert.True(await Write($"single {i}"));
        var single = Singles / watch.Elapsed.TotalSeconds;
        watch.Restart();
        var all = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var fresh = 0;
            for (var i = 0; i < EachWrites; i++)
                fresh += await Write($"{caller} {i}") ? 1 : 0;
            return fresh;
        })));
        var together = Callers * EachWrites / watch.Elapsed.TotalSeconds;
        output.WriteLine($"one caller {single:F0}/s, {Callers} callers {together:F0}/s: {together / single:F1} times");
        Assert.Equal(Callers * EachWrites, all.Sum());
    }

    private Task<bool> Write(string id) => _database.Write(session => session.ProcessedInteractions.TryClaim(id, TestDatabase.Start));
}
