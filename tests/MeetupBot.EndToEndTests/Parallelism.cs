using MeetupBot.EndToEndTests;
using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Sandbox;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.EndToEndTests.Slack;
using Xunit.Sdk;
using Xunit.v3;

// Most of these tests wait for clocks and processes, so more of them than processors may run at once.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace MeetupBot.EndToEndTests;

/// <summary>Starts the collections that take minutes before all others, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(RevokedTokenScenarios),
        nameof(CrashScenarios),
        SandboxCollection.Name,
        nameof(ReminderScenarios),
        nameof(AftermathCrashScenarios),
        nameof(RestFaultTests),
        nameof(SocketFaultTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection))];

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
