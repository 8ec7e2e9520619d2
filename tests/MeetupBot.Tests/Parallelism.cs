using MeetupBot.Tests;
using MeetupBot.Tests.Domain.Time.Reading;
using MeetupBot.Tests.Features.Introductions.Introduce;
using MeetupBot.Tests.Features.TwoWorlds;
using Xunit.Sdk;
using Xunit.v3;

// A test that waits for the disk leaves its processor to another.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace MeetupBot.Tests;

/// <summary>Starts the classes that take longest before all others, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(TwoWorldsOfMeetingsTests),
        nameof(TwoWorldsOfWishesTests),
        nameof(TwoWorldsOfAnswersTests),
        nameof(WhenReaderFuzzTests),
        nameof(ReportTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection))];

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
