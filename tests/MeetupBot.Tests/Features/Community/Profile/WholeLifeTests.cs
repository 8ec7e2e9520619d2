using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

/// <summary>Somebody does everything that there is to do. All of it stands in their export, and after "me forget" nothing of it anywhere.</summary>
public sealed class WholeLifeTests : TwoSpacesTests
{
    private static readonly Someone Zebedee = new("Zebedee");

    /// <summary>The same person at work.</summary>
    private static readonly Someone Zygmunt = new("Zygmunt", Platform: TestPlatform.OtherName);

    /// <summary>Zebedee, under the name that they take.</summary>
    private static readonly Person RenamedPerson = Zebedee.Person with { Name = "Zorro" };

    /// <summary>What they wrote for themselves.</summary>
    private static readonly string[] OwnWords = ["qzither", "qzpromise", "qzdraft"];

    /// <summary>What they wrote for others. It stays in messages that these have received, under no name, as the reason of a cancellation does.</summary>
    private static readonly string[] WordsToOthers = ["qzmoment", "qzreason"];

    // The test platform makes the address of a conversation of the names; a real one does not.
    private static readonly Regex Groups = new("group-[a-z]+-[a-z]+(-[a-z]+)?", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly Dictionary<string, string> _ids = [];

    [Fact]
    public async Task A_whole_life_is_exported_and_then_forgotten()
    {
        await LiveAsync();

        var export = Exported(await CommandAsZorro("me export"));
        AssertHasAll(export);
        Assert.Contains("zebedee", Bot.Dump(), StringComparison.OrdinalIgnoreCase);
        Assert.All(new[] { "Zebedee", "Zorro" }, name => Assert.Contains(name, Said() + Bot.Dump(), StringComparison.Ordinal));

        await Ok(Bot.Do(Bot.PressOf(Zebedee, await CommandAsZorro("me forget"), "Forget me") with { Person = RenamedPerson }));
        await Bot.AdvanceTo(At(20, 12));

        string[] traces = ["zebedee", "zygmunt", "zorro", .. OwnWords];
        var rows = Groups.Replace(Bot.Dump(), "", 1_000_000).Split('\n');
        foreach (var trace in traces)
        {
            Assert.DoesNotContain(rows, row => row.Contains(trace, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(trace, Said(), StringComparison.OrdinalIgnoreCase);
            Assert.All(Bot.Log, line => Assert.DoesNotContain(trace, line, StringComparison.OrdinalIgnoreCase));
        }

        foreach (var word in WordsToOthers)
            Assert.DoesNotContain(
                rows, row => !row.StartsWith("sent: ", StringComparison.Ordinal) && row.Contains(word, StringComparison.OrdinalIgnoreCase));
        // The zone stays that of the meetups which they proposed.
        Assert.DoesNotContain(rows, row => row.StartsWith("member: ", StringComparison.Ordinal) && row.Contains("Faroe", StringComparison.Ordinal));
        // Who wanted peace keeps it, under a hash that names nobody.
        Assert.Contains(rows, row => row.StartsWith("no_thanks_kept: ", StringComparison.Ordinal));
        foreach (var other in new[] { Ana, Ben, Cleo, Dev, Olga, Eve, Fay, Gus })
            foreach (var command in new[] { "me export", "me show", "connections", "list", "stats" })
            {
                var read = await Bot.Command(other, command);
                var text = read.Text + string.Concat(read.Card.Files.Select(file => file.Content));
                Assert.All(traces, trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
            }
    }

    private void AssertHasAll(JsonElement export)
    {
        var member = export.GetProperty("member");
        Assert.Equal("Zorro", member.GetProperty("name").GetString());
        Assert.Equal(
            ["Quillham", "qzither", "Atlantic/Faroe", "7 h before the start"],
            new[] { "area", "interests", "zone", "reminders" }.Select(field => member.GetProperty(field).GetString()!));
        Assert.Equal(["zebedee", "zygmunt"], All(export, "accounts", "externalId").Order());
        Assert.Contains("Zygmunt", Section(export, "mergedFrom"), StringComparison.Ordinal);

        Assert.Superset(new HashSet<string> { "Qzpoll", "Ramble" }, All(export, "hosted", "title").ToHashSet());
        Assert.Contains(export.GetProperty("hosted").EnumerateArray(), hosted =>
            hosted.GetProperty("organizer").GetString() == "Ben" && hosted.GetProperty("coHosts").EnumerateArray().Any(one => one.GetString() == "Zorro"));
        Assert.Contains(_ids["Qzpoll"], All(export, "ballots", "meetup"));
        Assert.Superset(new HashSet<string> { _ids["Coffee"], _ids["Ramble"] }, All(export, "rsvps", "meetup").ToHashSet());
        Assert.Contains(_ids["Picnic"], All(export, "rsvps", "meetup"));
        Assert.Equal(["Walk"], All(export, "cancelled", "title"));

        Assert.Contains(_ids["Coffee"], All(export, "attendance", "meetup"));
        Assert.Equal(["Dev"], All(export, "ticked", "name"));
        Assert.Equal([_ids["Coffee"]], All(export, "ticked", "meetup"));
        Assert.Equal([_ids["Coffee"]], All(export, "followUps", "meetup"));
        Assert.Contains(export.GetProperty("encounters").EnumerateArray(), met =>
            new[] { "lowMember", "highMember" }.Select(side => met.GetProperty(side).GetString()).Order().SequenceEqual(["Ben", "Zorro"])
            && met.GetProperty("saidByLow").GetBoolean() && met.GetProperty("saidByHigh").GetBoolean());
        Assert.Equal(["qzmoment"], All(export, "moments", "line"));
        Assert.Equal(["qzpromise"], All(export, "promises", "note"));
        Assert.Equal(["Ben"], All(export, "promises", "toName"));

        Assert.Equal(["Ben, Cleo"], All(export, "introduced", "people").Select(names => string.Join(", ", names.Split(", ").Order())));
        Assert.Contains("Olga", All(export, "introductions", "others"));
        Assert.Contains(export.GetProperty("introductions").EnumerateArray(), one =>
            one.GetProperty("others").GetString() == "Cleo" && one.TryGetProperty("reportedAt", out var at) && at.GetString() is not null);
        Assert.Contains("Declined", All(export, "introductions", "consent"));
        Assert.Superset(new HashSet<string> { "Cleo", "Ana" }, All(export, "noThanks", "toName").ToHashSet());
        Assert.Single(export.GetProperty("coffee").EnumerateArray());
        Assert.Equal(["Lisbon"], All(export, "visits", "area"));
        Assert.Equal(["Quillham"], All(export, "visitAnswers", "area"));

        Assert.Contains("qzdraft", Section(export, "drafts"), StringComparison.Ordinal);
        Assert.NotEmpty(All(export, "planned", "kind"));
        Assert.Contains("You are a co-host now: ", Section(export, "told"), StringComparison.Ordinal);
        // Nobody can read a number for a person.
        Assert.DoesNotMatch("\"(organizer|lowMember|highMember|cancelledBy)\": \"\\d", export.ToString());
    }

    private async Task LiveAsync()
    {
        await LinkSpaces();
        foreach (var one in new[] { Zebedee, Zygmunt })
            await Bot.Command(one, "help");
        var settings = await Bot.Command(Olga, "settings");
        await Bot.ChoosePeople(Olga, settings.Shown, "Organizers", Olga, Cleo);
        await Bot.Submit(Olga, (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Coffee rounds")).Form, ("rhythm", "Weekly"));
        await Ok(Bot.Command(Zebedee, "me set", ("interests", "qzither"), ("reminders", "7h"), ("zone", "Atlantic/Faroe")));
        await Ok(Bot.Command(Zebedee, "coffee join", ("area", "Quillham")));
        foreach (var local in new[] { Ben, Dev })
            await Ok(Bot.Command(local, "coffee join", ("area", "Lisbon")));
        await MeetAsync();
        await IntroduceAsync();
        await VisitAsync();
        await LeaveAndComeBackAsync();
        await Ok(Use(Zygmunt, await AccountCode(Zebedee)));
        await PlanAsync();
    }

    /// <summary>A meetup on Wed 2 Dec: added by its host, made its co-host, there, ticks somebody, is named and names.</summary>
    private async Task MeetAsync()
    {
        var coffee = await Meetup("Wed 10am");
        _ids["Coffee"] = IdOn(coffee);
        await Bot.ChoosePeople(Ana, (await ManageAsync(Ana, "Coffee", "Add")).Shown, "Who should be added?", Zebedee);
        await Bot.ChoosePeople(Ana, (await ManageAsync(Ana, "Coffee", "Co-hosts")).Shown, "Who hosts with you?", Zebedee);
        foreach (var guest in new[] { Ben, Dev })
            await Bot.Press(guest, coffee, "Going");
        await Bot.AdvanceTo(At(2, 10));
        foreach (var person in new[] { Ana, Zebedee, Ben })
            await Ok(Bot.Press(person, Bot.ChannelCards.First(card => card.Message == coffee.Message), "I'm here"));
        var ticks = await Bot.Press(Zebedee, await Bot.Command(Zebedee, "show", ("id", _ids["Coffee"])), "Tick who is here");
        await Ok(Bot.Choose(Zebedee, ticks.Shown, "Who is here?", "Dev", "Zebedee"));
        await Bot.AdvanceTo(At(3, 12));
        await Ok(Bot.Press(Ben, Asked(Ben), "I met everyone"));
        var met = await Ok(Bot.Press(Zebedee, Asked(Zebedee), "I met everyone"));
        var promise = await Bot.Press(Zebedee, met, "I'll send you that…");
        await Ok(Bot.Submit(Zebedee, promise.Form, ("whom", await NumberOf(Ben)), ("note", "qzpromise")));
        var recap = Bot.ChannelCards.Last(card => card.Text.Contains("brought", StringComparison.Ordinal));
        await Ok(Bot.Submit(Zebedee, (await Bot.Press(Zebedee, recap, "Share a moment")).Form, ("line", "qzmoment")));
    }

    /// <summary>Introduces others, is introduced, declines, reports, and is kept apart from people, as others are from them.</summary>
    private async Task IntroduceAsync()
    {
        await Ok(Bot.Command(Zebedee, "introduce", ("first", "ben"), ("second", "cleo"), ("because", "qzreason")));
        await Ok(Bot.Command(Ana, "introduce", ("first", "zebedee"), ("second", "olga")));
        foreach (var one in new[] { Zebedee, Olga })
            await Ok(Bot.Press(one, Bot.Inbox(one).Last(card => card.ButtonLabels.Contains("Yes, introduce us")), "Yes, introduce us"));
        await Ok(Bot.Command(Ana, "introduce", ("first", "zebedee"), ("second", "gus")));
        await Ok(Bot.Press(Zebedee, Bot.LastDirect(Zebedee), "No thanks"));
        await Ok(Bot.Command(Cleo, "introduce", ("first", "zebedee"), ("second", "cleo"), ("because", "why not")));
        await Ok(Bot.Press(Zebedee, Bot.LastDirect(Zebedee), "Report to the organizers"));
        await Ok(Bot.Command(Zebedee, "me set", ("notwith", "ana")));
        await Ok(Bot.Command(Dev, "me set", ("notwith", "zebedee")));
    }

    private async Task VisitAsync()
    {
        await Ok(Bot.Command(Zebedee, "coffee visiting", ("where", "Lisbon"), ("when", "20-23 Dec")));
        await Ok(Bot.Press(Ben, Bot.Inbox(Ben).Last(card => card.Text.Contains("is in Lisbon", StringComparison.Ordinal)), "I'd like to"));
        await Ok(Bot.Command(Ben, "coffee visiting", ("where", "Quillham"), ("when", "20-23 Dec")));
        await Ok(Bot.Press(Zebedee, Bot.Inbox(Zebedee).Last(card => card.Text.Contains("is in Quillham", StringComparison.Ordinal)), "I'd like to"));
    }

    private async Task LeaveAndComeBackAsync()
    {
        Bot.Platform.Left.Add(Zebedee.User);
        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Zebedee.User));
        Bot.Platform.Left.Remove(Zebedee.User);
        await Ok(Bot.Command(Zebedee, "coffee join", ("area", "Quillham")));
    }

    /// <summary>Proposes, votes, answers, hands over, calls off, begins something, and takes another name.</summary>
    private async Task PlanAsync()
    {
        var walk = await Bot.Command(Zebedee, "propose", ("title", "Walk"), ("when", "12 Dec 10am"));
        await Bot.Cancel(Zebedee, IdOn(walk.Shown), "rain");
        _ids["Ramble"] = IdOn((await Bot.Command(Zebedee, "propose", ("title", "Ramble"), ("when", "13 Dec 10am"))).Shown);
        await Bot.ChoosePeople(Zebedee, (await ManageAsync(Zebedee, "Ramble", "Hand over")).Shown, "Who takes over?", Ben);
        await Ok(Bot.Press(Ben, Bot.Inbox(Ben).Last(card => card.ButtonLabels.Contains("Take it over")), "Take it over"));
        _ids["Picnic"] = IdOn((await Bot.Command(Ana, "propose", ("title", "Picnic"), ("when", "14 Dec 10am"))).Shown);
        await Ok(Bot.Press(Zygmunt, Bot.OtherCards[^1], "+1"));
        _ids["Qzpoll"] = IdOn((await Bot.Command(Zebedee, "propose", ("title", "Qzpoll"), ("when", "18 Dec 10am, 19 Dec 10am"))).Shown);
        await Ok(Bot.Choose(Zebedee, Bot.Channel, "Which times work for you?", "1"));
        await Bot.Command(Zebedee, "propose", ("title", "qzdraft"), ("when", "flurgl"));
        await Bot.Happens(new ChatEvent.PersonSeen(BotHarness.Leeds, RenamedPerson));
    }

    /// <summary>With the new name, which every act brings.</summary>
    private Task<Answer> CommandAsZorro(string command) => Bot.Do(Bot.CommandOf(Zebedee, command) with { Person = RenamedPerson });

    private async Task<Answer> ManageAsync(Someone host, string title, string label) =>
        await Bot.Press(host, await Bot.Press(host, await Bot.Command(host, "show", ("id", _ids[title])), "Manage"), label);

    private Shown Asked(Someone person) => Bot.Inbox(person).Last(card => card.ButtonLabels.Contains("I met everyone"));

    private async Task<string> NumberOf(Someone person) =>
        (await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(person.Platform, person.User.Id)))[0].Member.Id.Value
        .ToString(CultureInfo.InvariantCulture);

    private static async Task<Answer> Ok(Task<Answer> asking)
    {
        var answer = await asking;
        Assert.False(answer.IsRefusal, answer.IsRefusal ? answer.Text : "");
        return answer;
    }

    private static JsonElement Exported(Answer answer) => JsonDocument.Parse(answer.Card.Files[0].Content).RootElement;

    private static string Section(JsonElement export, string section) => export.GetProperty(section).ToString();

    private static List<string> All(JsonElement export, string section, string field) =>
        [.. export.GetProperty(section).EnumerateArray().Select(one => one.GetProperty(field).GetString()).OfType<string>()];

    /// <summary>All that stands anywhere on both platforms, to others.</summary>
    private string Said() => string.Join(
        "\n\n",
        new[] { Bot.Platform, Bot.Other }.SelectMany(platform => platform.Messages
            .Where(message => message.Recipient != Zebedee.User && message.Recipient != Zygmunt.User && !message.IsDeleted)
            .Select(message => $"{message.Shown.Card.Summary}\n{message.Shown.Text}")
            .Concat(platform.Homes.Where(home => home.Key != Zebedee.User && home.Key != Zygmunt.User).Select(home => CardText.Render(home.Value)))
            .Concat(platform.Events.Values.Select(put => put.ToString()))
            .Concat(platform.Deliveries.OfType<Delivery.Group>().Select(group => group.Title))));
}
