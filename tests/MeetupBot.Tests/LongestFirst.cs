using Xunit.Sdk;
using Xunit.v3;

namespace MeetupBot.Tests;

/// <summary>Starts the named collections before all others, so that none that takes long is left to run alone at the end.</summary>
/// <param name="names">Of classes or collections, the longest first.</param>
public abstract class LongestFirst(params string[] names) : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection))];

    private int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(names, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? names.Length : place;
    }
}
