using System.Globalization;
using System.Text;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features;

/// <summary>Whatever comes in at the door: an answer within the platforms' bounds, no error, and nothing changed where it is refused.</summary>
public sealed class GarbageTests : BotTests
{
    private const int Acts = 2000;

    private static readonly string[] Pieces =
    [
        "", " ", "0", "1", "-1", "99999999999999999999", "K7Q2", "everyone", "Sat 10am", "2026-12-05 10:00", "flurgl", "null", "true", "{}", "[]",
        "'; drop table meetup; --", "<script>", "@everyone", "<@123>", "**bold**", "`", ":::", "\u0000", "\ud800", "\u202e", "👩‍👩‍👧", "٣", "ﬃ", "\n\n\n",
        "2h", "24h, 2h", "Europe/London", "22:00-08:00", "vote", "test", "ana", "%s%n", "../..", "\\", "\"", "7fffffffffffffff", "ffffffffffffffff", "private",
    ];

    private static readonly string[] Fields =
        ["id", "title", "when", "where", "duration", "closes", "capacity", "description", "time", "reason", "zone", "area", "interests", "reminders", "visibility", "quiet", "messages", "code", "", "x"];

    [Theory]
    [InlineData(1)]
    [InlineData(20261201)]
    public async Task Garbage_is_answered_and_what_is_refused_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var ids = new List<string> { IdOn(await Poll()), IdOn(await Meetup()), "ZZZZ" };
        ids.Add((await Bot.Command(Ana, "edit", ("id", ids[1]))).Form.Action.Subject);
        ids.Add((await Bot.Command(Ben, "propose")).Form.Action.Subject);
        var before = Bot.Dump("seen", "draft", "link_guess");
        for (var act = 0; act < Acts; act++)
        {
            var interaction = Next(random, ids, act);
            var reply = await Bot.Raw(interaction);
            CardChecks.Check(reply, typed: true);
            var after = Bot.Dump("seen", "draft", "link_guess");
            if (before != after)
                Assert.False(new Answer(reply).IsRefusal, $"seed {seed}, act {act}: {interaction} was refused and changed something: {reply}");
            before = after;
        }

        Assert.Equal("", string.Join('\n', Bot.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal))));
    }

    private Interaction Next(Random random, List<string> ids, int act)
    {
        var person = new[] { Ana, Ben, Cleo, Olga }[random.Next(4)];
        var set = BotHarness.Features().Interactions;
        Interaction interaction = random.Next(5) switch
        {
            0 => new CommandInteraction
            {
                Id = "",
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Options = Values(random, ids),
                Command = random.Next(20) == 0 ? Text(random) : Pick(random, [.. set.Commands.Select(command => command.Spec.Name)]),
            },
            1 => new FormInteraction
            {
                Id = "",
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Fields = Values(random, ids),
                Action = Action(random, ids, [.. set.Forms.Keys]),
            },
            2 => new SuggestInteraction
            {
                Id = "",
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Typed = Text(random),
                Option = Pick(random, Fields),
                Options = Values(random, ids),
                Command = Pick(random, [.. set.Commands.Select(command => command.Spec.Name)]),
            },
            _ => new ComponentInteraction
            {
                Id = "",
                Person = person.Person,
                ReceivedAt = Bot.Now,
                Values = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))],
                Action = Action(random, ids, [.. set.Buttons.Keys.Where(name => name != "me.forget")]),
            },
        };
        interaction = interaction with { Id = string.Create(CultureInfo.InvariantCulture, $"garbage-{act}-{Pick(random, Pieces)}") };
        return random.Next(8) == 0 ? interaction : BotHarness.Here(interaction, person);
    }

    private static ActionId Action(Random random, List<string> ids, string[] names) => ActionId.Parse(
        $"{(random.Next(20) == 0 ? Text(random) : Pick(random, names))}:{(random.Next(4) == 0 ? Text(random) : Pick(random, [.. ids]))}:{Pick(random, [Text(random), "3", "when.0", "closes.9"])}");

    private static Dictionary<string, string> Values(Random random, List<string> ids)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in Fields)
            if (random.Next(3) == 0)
                values[field] = field == "id" && random.Next(4) > 0 ? Pick(random, [.. ids]) : Text(random);
        return values;
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 4); pieces > 0; pieces--)
            text.Append(random.Next(4) == 0 ? new string((char)random.Next(0x10000), random.Next(random.Next(10) == 0 ? 3000 : 20)) : Pick(random, Pieces));
        return text.ToString();
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
