using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>
/// Two worlds that differ in one private fact look the same to who may not learn of it: every answer, card, menu, page, export and message, their
/// number, their order and their times.
/// </summary>
public sealed class TwoWorldsTests
{
    private const int MostTold = 6;

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
    };

    /// <summary>The worlds without a fact: many facts have the same viewer and the same beginning. Each is a task so that it is lived once.</summary>
    private static readonly Dictionary<(Someone Viewer, bool IsLarge, Func<World, Task> InBoth), Task<IReadOnlyList<string>>> Without = [];

    public static TheoryData<string> Facts() => new(Fact.All.Select(fact => fact.Name));

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Who_may_not_learn_of_it_sees_the_same_with_it_and_without_it(string name)
    {
        var fact = Fact.All.Single(one => one.Name == name);

        var key = (fact.Viewer, fact.IsLarge, fact.InBoth);
        if (!Without.TryGetValue(key, out var living))
            Without[key] = living = LiveWithout(fact);
        var (without, with) = (await living, (await Live(fact, isSo: true)).Seen);

        var differences = without.Zip(with).Where(lines => lines.First != lines.Second)
            .Select(lines => Difference(lines.First, lines.Second)).ToList();
        if (without.Count != with.Count)
            differences.Add($"{without.Count} things are seen without it, {with.Count} with it.");
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differences for {fact.Viewer.Name}:\n{string.Join('\n', differences.Take(MostTold))}\n{string.Join('\n', differences.Skip(MostTold).Select(one => one.Split('\n')[0]))}");
    }

    [Fact]
    public async Task Every_job_and_every_command_is_looked_at()
    {
        var (_, kinds) = await Live(Fact.All[0], isSo: true);

        Assert.Equal(
            BotHarness.Features().Interactions.Commands.Select(command => command.Spec.Name).Order(StringComparer.Ordinal),
            Trials.Known.Order(StringComparer.Ordinal));
        Assert.Empty(BotHarness.Features().Jobs.Select(job => job.Kind).Except(kinds).Except(OtherJobs.Keys));
    }

    private static async Task<IReadOnlyList<string>> LiveWithout(Fact fact) => (await Live(fact, isSo: false)).Seen;

    private static async Task<(IReadOnlyList<string> Seen, IReadOnlySet<string> Kinds)> Live(Fact fact, bool isSo)
    {
        await using var world = new World(fact.IsLarge);
        var sight = new Sight(world, fact.Viewer);
        await world.BeginAsync();
        await fact.InBoth(world);
        sight.Watch();
        if (isSo)
            await fact.First(world);
        await world.AdvanceTo(BotHarness.At(1, 10));
        await world.ProposeAsync();
        await world.AdvanceTo(BotHarness.At(1, 14));
        await sight.LookAsync();
        var asked = await world.Bot.Command(World.Dev, "edit", ("id", world.Walk), ("when", "Thu 2pm"));
        sight.SeeAnswer(World.Dev, asked);
        sight.SeeAnswer(World.Dev, await world.Bot.Press(World.Dev, asked, "Move it and tell them"));
        await world.AdvanceTo(BotHarness.At(2, 9));
        await world.IntroduceAsync();
        sight.SeeAnswer(World.Hal, await world.VisitAsync());
        sight.SeeAnswer(World.Dev, await world.IntroduceBenAsync());
        if (isSo)
            await fact.Second(world);
        await world.AdvanceTo(BotHarness.At(3, 18));
        if (isSo)
            await fact.Evening(world);
        await world.AdvanceTo(BotHarness.At(4, 11));
        if (isSo)
            await fact.Third(world);
        await world.AdvanceTo(BotHarness.At(8, 12));
        await sight.LookAsync();
        await world.AdvanceTo(BotHarness.At(2, 11, month: 1, year: 2027));
        await sight.LookAsync();
        await sight.DoAllAsync();
        return (await sight.ReadAllAsync(), world.JobKinds);
    }

    /// <summary>Where the two lines part, with what stands around it.</summary>
    private static string Difference(string without, string with)
    {
        var at = without.Zip(with).TakeWhile(letters => letters.First == letters.Second).Count();
        string Around(string line) => line[Math.Max(0, at - 80)..Math.Min(line.Length, at + 160)];
        return $"{without[..Math.Min(without.Length, 70)]}\n  without: …{Around(without)}\n  with:    …{Around(with)}";
    }
}
