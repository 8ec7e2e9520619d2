using System.Collections.Concurrent;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>Lives a world without a fact and one with it, and looks for what a viewer sees differently.</summary>
internal static class Comparison
{
    private const int MostTold = 6;

    /// <summary>What is seen without a fact: many facts have the same viewer and the same beginning, so such a world is lived once.</summary>
    private static readonly ConcurrentDictionary<(Someone Viewer, bool IsLarge, Func<World, Task> InBoth), Lazy<Task<IReadOnlyList<string>>>> Without = [];

    public static TheoryData<string> NamesOf(IReadOnlyList<Fact> facts) => new(facts.Select(fact => fact.Name));

    /// <summary>Fails when the viewer can tell the two worlds apart.</summary>
    public static async Task CheckAsync(IReadOnlyList<Fact> facts, string name)
    {
        var fact = facts.Single(one => one.Name == name);

        var without = await Without.GetOrAdd(
            (fact.Viewer, fact.IsLarge, fact.InBoth), _ => new(async () => (await LiveAsync(fact, isSo: false)).Seen)).Value;
        var (with, _) = await LiveAsync(fact, isSo: true);

        var differences = without.Zip(with).Where(lines => lines.First != lines.Second)
            .Select(lines => Difference(lines.First, lines.Second)).ToList();
        if (without.Count != with.Count)
            differences.Add($"{without.Count} things are seen without it, {with.Count} with it.");
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differences for {fact.Viewer.Name}:\n{string.Join('\n', differences.Take(MostTold))}\n{string.Join('\n', differences.Skip(MostTold).Select(one => one.Split('\n')[0]))}");
    }

    public static async Task<(IReadOnlyList<string> Seen, IReadOnlySet<string> Kinds)> LiveAsync(Fact fact, bool isSo)
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
