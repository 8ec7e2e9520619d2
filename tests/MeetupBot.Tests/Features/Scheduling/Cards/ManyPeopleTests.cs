using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Cards;

/// <summary>
/// A meetup of many people, with names from right to left, with long ones and with markup, and a title of emoji. Every card that is delivered or
/// answered with is checked against the limits of Slack and Discord by the harness.
/// </summary>
public sealed class ManyPeopleTests : BotTests
{
    private const int Times = 50;

    private static readonly string[] Names =
    [
        "שרה בת־אל", "محمد الأمين بن عبد الله", "*Bold* & <b>_Ana_</b>", "👩🏽‍🚀👨‍👩‍👧‍👦🇵🇹", "Ω" + new string('W', 79), "Ann-Kathrin",
    ];

    private static readonly string Title = string.Concat(Enumerable.Repeat("🧗", 50));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(400)]
    public async Task Every_card_of_it_fits_both_platforms(int people)
    {
        await Bot.Command(Ana, "propose", ("title", Title), ("when", string.Join(", ", Enumerable.Range(0, Times).Select(WriteTime))));
        var id = new MeetupId(IdOn(Bot.Channel));
        await Answer(id, people);
        await Bot.Choose(Ben, Bot.Channel, "Which times work for you?", "1");

        // The organizer begins with a yes.
        Assert.Equal(people + 1, await CountVoters(id.Value));

        await Bot.Command(Ana, "decide", ("id", id.Value), ("time", "1"));
        var card = Bot.Channel;
        var faces = card.Card.Blocks.OfType<Block.Faces>().Single();
        Assert.Equal(Math.Min(8, people), faces.People.Count);
        Assert.All(faces.People, face => Assert.Contains(face.Caption, Names));
        Assert.Contains("going: ", card.Text, StringComparison.Ordinal);
        await Page(await Manage(id.Value, "Who is coming"));
        await Manage(id.Value, "Remove");
        await Manage(id.Value, "Co-hosts");
        await Bot.Command(Ben, "list");
        await Bot.AdvanceTo(At(11, 11));
        await Bot.AdvanceTo(At(12, 9));
        await Bot.AdvanceTo(At(12, 10, 30));
        await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id.Value)), "Tick who is here");
        await Bot.AdvanceTo(At(13, 12));
        Assert.Contains("Who did you meet", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    /// <summary>From Sat 12 Dec 10:00, every half hour.</summary>
    private static string WriteTime(int number) =>
        new LocalDateTime(2026, 12, 12, 10, 0).PlusMinutes(30 * number).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private Task Answer(MeetupId id, int people) => Bot.Database.WriteAsync(session =>
    {
        var space = session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Space;
        var options = session.Polls.Options(id);
        for (var i = 0; i < people; i++)
        {
            var user = new ObservedUser(TestPlatform.PlatformName, $"many{i}", Names[i % Names.Length], $"https://cdn.discordapp.com/avatars/{i}/a.png");
            // Before reminders the platform is asked whether they are still there.
            var account = new UserRef(TestPlatform.PlatformName, user.ExternalId);
            Bot.Platform.People[account] = new Person(account, user.Name, new Uri(user.Picture!));
            var member = session.Members.See(space, user, Bot.Now).Member.Id;
            var all = OptionSet.Create(options.Select(option => option.Id));
            session.Polls.Save(id, Ballot.Blank(member).SetYes(OptionSet.Create(options.Select(option => option.Id).Where(option => option == 0 || (option + i) % 3 == 0)), all)
                .SetIfNeedBe(OptionSet.Create(options.Select(option => option.Id).Where(option => option != 0 && (option + i) % 3 == 1)), all), Bot.Now);
        }
    });

    private async Task<Answer> Manage(string id, string label) =>
        await Bot.Press(Ana, await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage"), label);

    /// <summary>Reads all pages of who can when, and goes to the last time by the menu.</summary>
    private async Task<int> CountVoters(string id)
    {
        var first = await Manage(id, "Who can when");
        var pages = await Page(first);
        if (CardText.Menus(first.Shown.Card).LastOrDefault() is { } menu)
            Assert.Contains($"\n{Times} ", (await Bot.Act(Ana, first.Shown, menu.Action, (Times - 1).ToString(CultureInfo.InvariantCulture))).Text, StringComparison.Ordinal);
        // To the first time everybody says yes, and Ben.
        var lines = pages.SelectMany(page => page.Text.Split('\n')).Where(line => line.StartsWith("1 ", StringComparison.Ordinal));
        return lines.Sum(line => line.Split(" · ").First(part => part.StartsWith("yes: ", StringComparison.Ordinal)).Split(", ").Length) - 1;
    }

    private async Task<IReadOnlyList<Answer>> Page(Answer first)
    {
        var pages = new List<Answer> { first };
        while (pages[^1].Shown.ButtonLabels.Contains("Later"))
            pages.Add(await Bot.Press(Ana, pages[^1], "Later"));
        return pages;
    }
}
