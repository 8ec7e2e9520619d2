namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>
/// Two worlds that differ in one private fact look the same to who may not learn of it: every answer, card, menu, page, export and message, their
/// number, their order and their times. Here the fact is about meetups that come back.
/// </summary>
public sealed class TwoWorldsOfSeriesTests
{
    public static TheoryData<string> Facts() => Comparison.NamesOf(Fact.OfSeries);

    [Theory]
    [MemberData(nameof(Facts))]
    public Task Who_may_not_learn_of_it_sees_the_same_with_it_and_without_it(string name) => Comparison.CheckAsync(Fact.OfSeries, name);
}
