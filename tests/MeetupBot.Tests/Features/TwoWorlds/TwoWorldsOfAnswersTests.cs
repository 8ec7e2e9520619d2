using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>
/// Two worlds that differ in one private fact look the same to who may not learn of it: every answer, card, menu, page, export and message, their
/// number, their order and their times. Here the fact is who comes, or who was there.
/// </summary>
public sealed class TwoWorldsOfAnswersTests
{
    /// <summary>Jobs that are not seen waiting here, and why.</summary>
    private static readonly Dictionary<string, string> OtherJobs = new(StringComparer.Ordinal)
    {
        ["card.distance"] = "It draws cards anew where a platform does not keep distances current.",
        ["promise.remind"] = "It reminds a writer of their own note.",
        ["still.coming"] = "It is done as soon as it is planned.",
        ["followup.ask"] = "It is done as soon as it is planned.",
        ["visit.ask"] = "It is done as soon as it is planned.",
        ["coffee.group"] = "It is done as soon as it is planned.",
        ["card.retry"] = "It tries again to post what a platform refused.",
        ["event.retry"] = "It tries again to post what a platform refused.",
        ["meetup.moved"] = "No new one is planned; it tells what an earlier version planned.",
        ["intro.report"] = "It tries again to reach the organizers with a report.",
        ["organizers.news"] = "It is done as soon as it is planned, and is about linked spaces.",
        ["poll.nudge"] = "It is about the reader's own ballot.",
        ["series.ask-paused"] = "It asks whoever runs the series.",
        ["series.ask-holiday"] = "It asks whoever hosts that date, about a setting of the community.",
    };

    public static TheoryData<string> Facts() => Comparison.NamesOf(Fact.OfAnswers);

    [Theory]
    [MemberData(nameof(Facts))]
    public Task Who_may_not_learn_of_it_sees_the_same_with_it_and_without_it(string name) => Comparison.CheckAsync(Fact.OfAnswers, name);

    [Fact]
    public async Task Every_job_and_every_command_is_looked_at()
    {
        var (_, kinds) = await Comparison.LiveAsync(Fact.OfMeetings[0], isSo: true);

        Assert.Equal(
            BotHarness.Features().Interactions.Commands.Select(command => command.Spec.Name).Order(StringComparer.Ordinal),
            Trials.Known.Order(StringComparer.Ordinal));
        Assert.Empty(BotHarness.Features().Jobs.Select(job => job.Kind).Except(kinds).Except(OtherJobs.Keys));
    }
}
