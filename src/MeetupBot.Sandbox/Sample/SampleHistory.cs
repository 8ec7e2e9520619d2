using System.Globalization;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Sandbox.Sample;

/// <summary>
/// The week before the page opens: who had met whom, a walk on Saturday with its recap, and a poll on which some have voted. It uses the same
/// commands and buttons as everybody, and moves the clock, so that the page shows real results.
/// </summary>
internal sealed class SampleHistory(
    SampleActs acts, SayActs say, SandboxChat chat, SampleWeek week, ClockAdvancer clock, ISandboxWorld world)
{
    private const string Home = SampleCommunity.HomeChannel;
    private const string Works = SampleCommunity.OtherChannel;

    private static readonly (string Person, string Place)[] Walkers = [("ben", Home), ("dev", Home), ("gia", Home), ("hana", Works)];

    private static readonly (string Person, string Place, int[] Times)[] Votes =
        [("ben", Home, [0, 1]), ("gia", Home, [1]), ("finn", Home, [1, 2]), ("ivo", Works, [0, 1])];

    /// <summary>They record whom they had met already. What the bot tells them about it is of no interest to anybody on the page.</summary>
    public async Task MeetAsync(CancellationToken cancellationToken)
    {
        foreach (var (person, others) in SampleCommunity.HaveMet)
        {
            var met = others.Select((other, i) => (Option: i == 0 ? "member" : $"member{i + 1}", Person: FaceDrawing.AsPerson(Find(other)))).ToList();
            await acts.SayAsync(
                Find(person),
                "met",
                met.ToDictionary(one => one.Option, one => one.Person.User.Id),
                cancellationToken,
                met.ToDictionary(one => one.Person.User.Id, one => one.Person));
        }

        await world.SettleAsync(cancellationToken);
        chat.ClearDirectMessages();
    }

    /// <summary>Finn proposes a walk, and the day after it everybody who came says whom they met.</summary>
    public async Task WalkAsync(CancellationToken cancellationToken)
    {
        await ProposeAsync("finn", "Walk in Roundhay Park", "Mansion gates", [week.Saturday + new LocalTime(11, 0)], cancellationToken);
        foreach (var (person, place) in Walkers)
            await acts.PressAsync(Find(person), place, ActionNames.Going, cancellationToken);
        await clock.ForwardToAsync(SampleWeek.At(week.Saturday.PlusDays(1), new(9, 30)), cancellationToken);
        foreach (var person in Walkers.Select(walker => walker.Person).Append("finn"))
            await acts.PressAsync(Find(person), Conversation.DirectId(person), ActionNames.MetEveryone, cancellationToken);
        await world.SettleAsync(cancellationToken);
        await SayAsync("dev", "Good walk, thanks Finn. Same again when it's dry?", cancellationToken);
    }

    /// <summary>On the morning on which the page opens, Dev proposes times and some vote. The rest is up to whoever opens the page.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        await clock.ForwardToAsync(week.Open - Duration.FromMinutes(50), cancellationToken);
        var wednesday = week.Today.PlusDays(4).Next(IsoDayOfWeek.Wednesday);
        await ProposeAsync(
            "dev",
            "Board games",
            "The Hive",
            [wednesday + new LocalTime(19, 0), wednesday.PlusDays(1) + new LocalTime(19, 0), wednesday.PlusDays(4) + new LocalTime(14, 0)],
            cancellationToken);
        foreach (var (person, place, times) in Votes)
            await acts.ChooseAsync(Find(person), place, ActionNames.Vote, times, cancellationToken);
        await clock.ForwardToAsync(week.Open - Duration.FromMinutes(20), cancellationToken);
        await SayAsync("gia", "I can bring Azul.", cancellationToken);
        await clock.ForwardToAsync(week.Open, cancellationToken);
        chat.MarkAllRead();
    }

    private async Task ProposeAsync(string person, string title, string place, IReadOnlyList<LocalDateTime> times, CancellationToken cancellationToken)
    {
        var when = string.Join(", ", times.Select(time => time.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        await acts.SayAsync(Find(person), "propose", new() { ["title"] = title, ["when"] = when, ["where"] = place }, cancellationToken);
        await world.SettleAsync(cancellationToken);
    }

    private Task SayAsync(string person, string text, CancellationToken cancellationToken) =>
        say.SendTextAsync(Find(person), SampleCommunity.FindConversation(Home)!, text, cancellationToken);

    private static SandboxPerson Find(string id) => SampleCommunity.Find(id)!;
}
