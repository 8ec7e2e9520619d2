using MeetupBot.Tests.Features.Harness;
using static MeetupBot.Tests.Features.TwoWorlds.World;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>Something private that is so in one world and not in the other.</summary>
/// <param name="Name">As a sentence.</param>
/// <param name="Viewer">Somebody who may not learn of it.</param>
internal sealed record Fact(string Name, Someone Viewer)
{
    /// <summary>Whether totals are large enough to be told.</summary>
    public bool IsLarge { get; init; }

    /// <summary>What is so in both worlds from the beginning.</summary>
    public Func<World, Task> InBoth { get; init; } = Nothing;

    /// <summary>The fact, on Tue 1 Dec, before anything is proposed.</summary>
    public Func<World, Task> First { get; init; } = _ => Task.CompletedTask;

    /// <summary>The fact, on Wed 2 Dec, after somebody was introduced and a visit announced.</summary>
    public Func<World, Task> Second { get; init; } = _ => Task.CompletedTask;

    /// <summary>The fact, in the evening of Thu 3 Dec, after the walk and before anybody was asked.</summary>
    public Func<World, Task> Evening { get; init; } = _ => Task.CompletedTask;

    /// <summary>The fact, on Fri 4 Dec, when everybody was asked whom they met on the walk.</summary>
    public Func<World, Task> Third { get; init; } = _ => Task.CompletedTask;

    /// <summary>Who has met whom.</summary>
    public static IReadOnlyList<Fact> OfMeetings { get; } =
    [
        new("Nothing", Vic) { IsLarge = true, InBoth = world => world.StartRunsAsync() },
        .. InEach(new("Two met, both say so, and one keeps it private", Vic)
        {
            InBoth = BenIsPrivate,
            First = BothMet,
        }),
        .. InEach(new("Two met at a meetup, both say so, and one keeps it private", Vic)
        {
            InBoth = BenIsPrivate,
            Third = async world =>
            {
                await world.SayMet(Ben, "Cleo");
                await world.SayMet(Cleo, "Ben");
            },
        }),
        new("Two met, both say so, one keeps it private, and the viewer introduces them", Dev)
        {
            InBoth = BenIsPrivate,
            First = BothMet,
        },
        .. InEach(new("One says that they met another, who says nothing", Vic) { First = world => world.Meet(Ben, Cleo) }),
        .. InEach(new("One says that they met another at a meetup, who says nothing", Vic) { Third = world => world.SayMet(Ben, "Cleo") }),
        new("Two met and both say so, and the viewer has met neither", Eli)
        {
            First = async world =>
            {
                await world.Meet(Ben, Fay);
                await world.Meet(Fay, Ben);
            },
        },
        new("One who met somebody keeps it private, and the viewer has met neither", Eli)
        {
            First = world => world.Bot.Command(Fay, "me set", ("visibility", "private")),
        },
    ];

    /// <summary>What people would like, and where they live.</summary>
    public static IReadOnlyList<Fact> OfWishes { get; } =
    [
        new("One said no thanks to another, and the viewer had introduced them", Dev) { Second = NoThanks },
        new("One said no thanks to another, who is the viewer", Cleo) { Second = NoThanks },
        new("One said no thanks to another, and the viewer is somebody else", Vic) { Second = NoThanks },
        .. InEach(new("One takes part in coffee rounds", Vic) { First = world => world.Bot.Command(Ben, "coffee join", ("area", "York")) }),
        new("One takes part in coffee rounds where the viewer does not", Vic)
        {
            InBoth = world => world.Bot.Command(Vic, "coffee join", ("area", "Bath")),
            First = world => world.Bot.Command(Ben, "coffee join", ("area", "York")),
        },
        new("One takes part in coffee rounds where the viewer comes for a visit", Hal)
        {
            First = world => world.Bot.Command(Ben, "coffee join", ("area", "Leeds")),
        },
        .. new[] { Dev, Fay }.Select(other => new Fact($"Two in the viewer's coffee round like the same, {other.Name} one of them, and let only those read it who know them", Vic)
        {
            InBoth = world => world.Bot.Command(Vic, "coffee join", ("area", "Leeds")),
            First = async world =>
            {
                await world.Bot.Command(Eli, "me set", ("interests", "chess"));
                await world.Bot.Command(other, "me set", ("interests", "chess"));
            },
        }),
        .. InEach(new("One lives in an area", Vic) { First = world => world.Bot.Command(Ben, "me set", ("area", "York")) }),
        new("One lives in another zone, and the viewer hosts them", Dev) { First = world => world.Bot.Command(Ben, "me set", ("zone", "Asia/Tokyo")) },
        new("One lives in another zone", Vic) { First = world => world.Bot.Command(Ben, "me set", ("zone", "Asia/Tokyo")) },
        new("One would like to meet a visitor", Fay) { Second = world => world.Bot.Press(Eli, world.Direct(Eli, "I'd like to"), "I'd like to") },
        new("One would not like to meet a visitor", Hal) { Second = world => world.Bot.Press(Eli, world.Direct(Eli, "Not this time"), "Not this time") },
    ];

    /// <summary>Who comes, and who was there.</summary>
    public static IReadOnlyList<Fact> OfAnswers { get; } =
    [
        .. InEach(new("One is going to a meetup in a channel that the viewer does not see", Vic)
        {
            InBoth = BreakfastIsProposed,
            First = world => world.AnswerHiddenAsync(Ben, "Going"),
        }),
        new("One can't make it to a meetup in a channel that the viewer does not see", Gus)
        {
            InBoth = BreakfastIsProposed,
            First = world => world.AnswerHiddenAsync(Ben, "Can't make it"),
        },
        new("One takes back an answer in a private meetup, and the viewer hosts them elsewhere", Dev)
        {
            InBoth = async world =>
            {
                await world.ProposeHiddenAsync();
                await world.AnswerHiddenAsync(Ben, "Going");
            },
            First = world => world.AnswerHiddenAsync(Ben, "Can't make it"),
        },
        .. InEach(new("One says that they were not at a meetup", Vic) { Third = world => world.SayAbsent(Cleo) }),
        .. InEach(new("One says right after a meetup that they were not there", Vic) { Evening = world => world.SayAbsentEarly(Cleo) }),
        new("One says right after a meetup that they were not there, and the viewer hosts it", Dev) { Evening = world => world.SayAbsentEarly(Cleo) },
    ];

    /// <summary>Who always comes, and series that only some see.</summary>
    public static IReadOnlyList<Fact> OfSeries { get; } =
    [
        new("One would like to be asked by what they always go to, and the viewer hosts it", Dev)
        {
            InBoth = RunsAreStarted,
            First = world => world.Bot.Command(Ben, "me set", ("regular", "yes")),
        },
        new("One would like to be asked by what they always go to, and the viewer goes to it as well", Gus)
        {
            InBoth = RunsAreStarted,
            First = world => world.Bot.Command(Ben, "me set", ("regular", "yes")),
        },
        .. InEach(new("There is a series in a channel that the viewer does not see", Vic)
        {
            InBoth = RunsAreStarted,
            First = world => world.StartHiddenRunsAsync(),
        }),
        new("One does not want to host a series in a channel that the viewer does not see", Eli)
        {
            InBoth = async world =>
            {
                await world.StartRunsAsync();
                await world.StartHiddenRunsAsync();
            },
            First = world => world.AnswerTurnAsync(Ben, "Not this time"),
        },
    ];

    private static IEnumerable<Fact> InEach(Fact fact) => [fact, fact with { Name = fact.Name + ", where totals are told", IsLarge = true }];

    private static async Task BothMet(World world)
    {
        await world.Meet(Ben, Cleo);
        await world.Meet(Cleo, Ben);
    }

    private static Task Nothing(World world) => Task.CompletedTask;

    private static Task BenIsPrivate(World world) => world.Bot.Command(Ben, "me set", ("visibility", "private"));

    private static Task RunsAreStarted(World world) => world.StartRunsAsync();

    private static Task BreakfastIsProposed(World world) => world.ProposeHiddenAsync();

    private static Task NoThanks(World world) => world.Bot.Press(Ben, world.Direct(Ben, "No thanks"), "No thanks");
}
