using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Engine;
using MeetupBot.Tests.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>A community over five weeks, from Tue 1 Dec 2026 09:00. Everything happens in the same way each time, but for one fact.</summary>
/// <param name="isLarge">Six more people who have all met each other, so that totals are told.</param>
internal sealed class World(bool isLarge) : IAsyncDisposable
{
    public static readonly Someone Ana = new("Ana");
    public static readonly Someone Ben = new("Ben") { Picture = new Uri("https://faces.example/ben.png") };
    public static readonly Someone Cleo = new("Cleo") { Picture = new Uri("https://faces.example/cleo.png") };
    public static readonly Someone Dev = new("Dev");
    public static readonly Someone Eli = new("Eli");
    public static readonly Someone Fay = new("Fay");
    public static readonly Someone Gus = new("Gus");
    public static readonly Someone Hal = new("Hal");
    public static readonly Someone Olga = new("Olga", IsOrganizer: true);
    public static readonly Someone Vic = new("Vic");

    /// <summary>A channel that the viewers do not see.</summary>
    private const string Hidden = "hidden";

    private static readonly Someone[] People = [Ana, Ben, Cleo, Dev, Eli, Fay, Gus, Hal, Olga, Vic];
    private static readonly Someone[] More = [new("Pia"), new("Quin"), new("Rob"), new("Sue"), new("Tom"), new("Uma")];

    public BotHarness Bot { get; } = new() { PublicUrl = new Uri("https://bot.example/") };

    public HashSet<string> JobKinds { get; } = new(StringComparer.Ordinal);

    public string Coffee { get; private set; } = "";

    public string Walk { get; private set; } = "";

    public string Dinner { get; private set; } = "";

    /// <summary>The cards of the runs that were answered, by their button. Null: there are no runs.</summary>
    private HashSet<string>? _runs;

    private Acquaintances Met => new(Bot, bothSay: true);

    /// <summary>Tue 1 Dec: who is there, and what is planned.</summary>
    public async Task BeginAsync()
    {
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: false));
        foreach (var person in isLarge ? [.. People, .. More] : People)
            await Bot.Command(person, "help");
        await Bot.Database.WriteAsync(session =>
        {
            var space = session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Space;
            session.Communities.Update(space with { AnnounceChannel = BotHarness.General });
        });
        var form = await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Coffee rounds");
        await Bot.Submit(Olga, form.Form, ("rhythm", "Weekly"));
        foreach (var person in new[] { Dev, Eli, Fay })
            await Bot.Command(person, "coffee join", ("area", "Leeds"));
        await Bot.Command(Vic, "me set", ("reconnect", "yes"));
        await Met.Met(Vic, Ben, daysAgo: 200);
        await Met.Met(Fay, Gus, daysAgo: 10);
        foreach (var person in isLarge ? More : [])
            await Met.MetAll(person, [.. More.Where(other => other != person)]);
    }

    public async Task ProposeAsync()
    {
        Coffee = await Propose(Ana, "Coffee", "Sat 10am, Sun 2pm");
        foreach (var (person, index) in (isLarge ? [Ben, Cleo, Dev, Eli, Fay, Gus, .. More] : new[] { Ben, Cleo, Dev, Eli, Fay, Gus }).Select((one, index) => (one, index)))
            await Vote(person, (index / 3 % 2 == 0) ? "1" : "2");
        await Vote(Vic, "1", "2");
        Walk = await Propose(Dev, "Walk", "Thu 1pm");
        foreach (var person in isLarge ? [Ben, Cleo, Vic, .. More] : new[] { Ben, Cleo, Vic })
            await Bot.Press(person, Bot.Channel, "Going");
        Dinner = await Propose(Eli, "Dinner", "Wed 7pm", ("capacity", "3"));
        foreach (var person in new[] { Ben, Cleo, Vic })
            await Bot.Press(person, Bot.Channel, "Going");
        await Propose(Gus, "Nothing", "Fri 5pm, Fri 6pm", ("closes", "Thu 5pm"));
    }

    /// <summary>Cleo proposes a breakfast in a channel that the viewer does not see. Ben, who is asked there, says hello to first-timers.</summary>
    public async Task ProposeHiddenAsync()
    {
        await Bot.Command(Ben, "me set", ("greeter", "yes"));
        await HideChannelAsync();
        await CommandInHiddenAsync(Cleo, "propose", ("title", "Breakfast"), ("when", "Wed 8am"), ("duration", "1h"));
    }

    /// <summary>
    /// Dev starts a run on every Friday, which Eli and Dev host in turn. From now on Ben and Gus come each time. It ends before anybody may press "Again
    /// next month": two meetups of one title at one time are listed by their ids, which are random.
    /// </summary>
    public async Task StartRunsAsync()
    {
        await Bot.Press(Dev, await Bot.Command(Dev, "series create", ("title", "Run"), ("when", "every Friday 6:30pm until 2 Jan")), "Start");
        var hosts = await Bot.Press(Dev, await Bot.Command(Dev, "series list"), "Hosts");
        await Bot.ChoosePeople(Dev, hosts.Shown, "Who takes turns hosting?", Eli, Dev);
        _runs = [];
        await AnswerRunsAsync();
    }

    /// <summary>Cleo starts a series in the channel that the viewers do not see, and hosts it in turn with Ben.</summary>
    public async Task StartHiddenRunsAsync()
    {
        await HideChannelAsync();
        var readBack = await CommandInHiddenAsync(Cleo, "series create", ("title", "Night walk"), ("when", "every Thursday 9:15pm"));
        await Bot.Press(Cleo, readBack, "Start");
        var hosts = await Bot.Press(Cleo, await CommandInHiddenAsync(Cleo, "series list"), "Hosts");
        await Bot.ChoosePeople(Cleo, hosts.Shown, "Who takes turns hosting?", Ben, Cleo);
    }

    /// <summary>The question whether they host this time, answered.</summary>
    public Task AnswerTurnAsync(Someone person, string button) => Bot.Press(person, Direct(person, button), button);

    /// <summary>An answer to the breakfast.</summary>
    public Task AnswerHiddenAsync(Someone person, string button) =>
        Bot.Press(person, Bot.Platform.Channel(Hidden).Select(message => message.Shown).Last(card => card.ButtonLabels.Contains(button)), button);

    /// <summary>Dev introduces Gus to Hal, who both would like it.</summary>
    public async Task IntroduceAsync()
    {
        await Bot.Command(Dev, "introduce", ("first", "gus"), ("second", "hal"), ("because", "you both cook"));
        await Bot.Press(Gus, Bot.LastDirect(Gus), "Yes, introduce us");
        await Bot.Press(Hal, Bot.LastDirect(Hal), "Yes, introduce us");
    }

    /// <summary>Dev introduces Ben to Cleo, who would like it if she is asked.</summary>
    public async Task<Answer> IntroduceBenAsync()
    {
        var answer = await Bot.Command(Dev, "introduce", ("first", "ben"), ("second", "cleo"), ("because", "you both climb"));
        if (Bot.Inbox(Cleo).LastOrDefault(card => card.ButtonLabels.Contains("Yes, introduce us")) is { } asked)
            await Bot.Press(Cleo, asked, "Yes, introduce us");
        else
            await Bot.Settle();
        return answer;
    }

    public Task<Answer> VisitAsync() => Bot.Command(Hal, "coffee visiting", ("where", "Leeds"), ("when", "10-13 Dec"));

    public async Task AdvanceTo(Instant at)
    {
        while (Bot.Now < at)
        {
            foreach (var item in await Bot.Database.ReadAsync(session => session.Due.Upcoming(500)))
                JobKinds.Add(item.Kind);
            await Bot.AdvanceTo(Instant.Min(at, Bot.Now + Duration.FromHours(6)));
            await AnswerRunsAsync();
        }
    }

    public Task Meet(Someone one, Someone other) => Bot.Command(one, "met", ("member", other.User.Id));

    /// <summary>Answers the question after the walk.</summary>
    public Task SayMet(Someone one, params string[] names) => Bot.Choose(one, WhoMet(one), "Who did you meet?", names);

    public Task SayAbsent(Someone one) => Bot.Press(one, WhoMet(one), "I wasn't there");

    /// <summary>Before the question comes, by the button that stands under other meetups already.</summary>
    public async Task SayAbsentEarly(Someone one) =>
        await Bot.Press(one, await Bot.Act(one, Bot.Channel, new ActionId(ButtonNames.WhoMet, Walk)), "I wasn't there");

    public Shown Direct(Someone person, string button) => Bot.Inbox(person).Last(card => card.ButtonLabels.Contains(button));

    /// <summary>
    /// Encounters are numbered in one row, and a button that takes one back has its number. From here on they have the same in both worlds.
    /// </summary>
    public async Task NumberAlikeAsync()
    {
        var (fay, gus) = (await IdOf(Fay), await IdOf(Gus));
        await Bot.Database.WriteAsync(session => session.Connection.Execute(
            new Statement("""
                INSERT INTO encounter (id, community_id, low_member, high_member, met_at, said_by_low, said_by_high)
                VALUES (1000, (SELECT MIN(id) FROM community), @fay, @gus, @at, 1, 1)
                """),
            new { fay, gus, at = BotHarness.At(20, 12, month: 11) }));
    }

    public async Task<MemberId> IdOf(Someone person) => await Met.IdOf(person);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private async Task HideChannelAsync()
    {
        Bot.Platform.SeenByAll[Hidden] = false;
        await Bot.Happens(new ChatEvent.ChannelsSeen(BotHarness.Leeds, new Dictionary<string, bool> { [Hidden] = false }));
    }

    private async Task<Answer> CommandInHiddenAsync(Someone person, string command, params (string Option, string Value)[] options)
    {
        var answer = await Bot.CommandIn(Hidden, person, command, options);
        Assert.False(answer.IsRefusal, answer.Text);
        return answer;
    }

    private async Task AnswerRunsAsync()
    {
        if (_runs is null)
            return;
        foreach (var card in Bot.ChannelCards.Where(IsRunToCome).Where(card => _runs.Add(card.Button("Going").Action.ToString())).ToList())
        {
            await Bot.Press(Ben, card, "Going");
            await Bot.Press(Gus, card, "Going");
        }
    }

    private static bool IsRunToCome(Shown card) => card.Text.Contains("It's on: Run", StringComparison.Ordinal) && card.ButtonLabels.Contains("Going");

    private Shown WhoMet(Someone person) => Bot.Inbox(person).Last(card => card.Text.StartsWith("Who did you meet at Walk", StringComparison.Ordinal));

    private Task<Answer> Vote(Someone person, params string[] numbers) => Bot.Choose(
        person, Bot.ChannelCards.First(card => card.Text.Contains("Which times", StringComparison.Ordinal)), "Which times work for you?", numbers);

    private async Task<string> Propose(Someone person, string title, string when, params (string, string)[] more)
    {
        var answer = await Bot.Command(person, "propose", [("title", title), ("when", when), .. more]);
        Assert.False(answer.IsRefusal, answer.Text);
        return Bot.Channel.Card.Blocks.OfType<Block.Footer>().Last().Text.Spans.OfType<Span.Code>().Last().Text;
    }
}
