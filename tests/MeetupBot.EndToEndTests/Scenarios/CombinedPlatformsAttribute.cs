using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Combines every platform with each of the values.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CombinedPlatformsAttribute(params string[] values) : DataAttribute
{
    public string[] Values { get; } = values;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        .. Enum.GetValues<Platform>().SelectMany(_ => Values, (platform, value) => new TheoryDataRow<Platform, string>(platform, value)),
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
