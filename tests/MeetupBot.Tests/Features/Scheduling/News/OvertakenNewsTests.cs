using System.Globalization;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.News;

/// <summary>
/// Sixty people voted. Then a host decides, cancels and moves within two seconds, in every order, while messages wait for a limit, are on the wire or
/// have arrived.
/// </summary>
public sealed class OvertakenNewsTests : BotTests
{
    private const int People = 60;

    private static readonly List<Someone> Voters = [.. Enumerable.Range(1, People).Select(number => new Someone($"V{number}"))];

    private readonly Dictionary<string, List<string>> _read = [];
    private readonly List<string> _falsehoods = [];
    private readonly Dictionary<string, int> _lastAct = [];
    private readonly Queue<string> _acts = new();
    private string _id = "";
    private Answer? _cancelled;
    private int _done;

    public static TheoryData<string, int> Orders()
    {
        var orders = new TheoryData<string, int>();
        var seed = 0;
        // T takes the cancellation back.
        foreach (var order in Permute("DCEF", "").Concat(["DCT", "DCTE", "DECT", "DCETC", "CT", "CTD", "DCTCT"]))
            orders.Add(order, ++seed);
        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Nobody_reads_what_is_not_true_any_more_and_everybody_ends_with_the_truth(string order, int seed)
    {
        await Prepare();
        var random = new Random(seed);
        foreach (var act in order)
            _acts.Enqueue(act.ToString());
        Bot.Platform.Waiting = async _ => await MayAct(random, 15);
        Bot.Platform.Answering = async delivery =>
        {
            await Read(delivery);
            await MayAct(random, 15);
        };

        await Act();
        while (_acts.Count > 0)
        {
            await Bot.DeliverSome(random.Next(1, 20));
            await MayAct(random, 3);
        }

        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Empty(_falsehoods);
        var meetup = await Find();
        foreach (var (person, texts) in _read)
        {
            Assert.True(IsTrue(texts[^1], meetup), $"{person} ends with: {texts[^1]}");
            Assert.True(texts.Count <= (order.Contains('T', StringComparison.Ordinal) ? order.Length : 2), $"{person} reads: {string.Join(" | ", texts)}");
        }

        if (meetup.State == MeetupState.Cancelled)
            Assert.Equal(People, _read.Count);
    }

    [Fact]
    public async Task A_cancellation_that_was_taken_back_unread_is_told_to_nobody()
    {
        await Prepare();
        await Act("D");
        await Bot.Advance(Duration.FromMinutes(1));
        Bot.Platform.Answering = Read;

        await Act("C");
        await Act("T");
        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Empty(_read);
    }

    [Fact]
    public async Task Who_read_that_it_is_cancelled_reads_that_it_is_on_again()
    {
        await Prepare();
        await Act("D");
        await Act("C");
        await Bot.Advance(Duration.FromMinutes(1));

        await Act("T");
        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Equal(
            $"""
            It's on again: Coffee
            Sat 5 Dec 10:00–12:00 (soon)
            Your answer stays going.
            [Can't make it] [Maybe]
            {_id}
            """, Bot.LastDirect(Voters[0]).Text);
    }

    [Fact]
    public async Task What_nobody_read_before_it_was_cancelled_is_cancelled_alone()
    {
        await Prepare();
        Bot.Platform.Answering = Read;

        await Act("D");
        await Act("C");
        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Equal(People, _read.Count);
        Assert.All(_read.Values, texts => Assert.Contains("Coffee on Sat 5 Dec 10:00 is cancelled.", Assert.Single(texts), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_moved_before_it_was_read_is_told_once_with_both_times()
    {
        await Prepare();
        Bot.Platform.Answering = Read;

        await Act("D");
        await Act("E");
        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Equal(
            $"""
            It's on: Coffee
            Sun 6 Dec 14:00–16:00 (soon)
            It moved since you answered: Sat 5 Dec 10:00–12:00 → Sun 6 Dec 14:00–16:00. Your answer stays going.
            [Can't make it] [Maybe]
            {_id}
            """, Bot.LastDirect(Voters[0]).Text);
        Assert.All(_read.Values, texts => Assert.Single(texts));
    }

    [Fact]
    public async Task What_went_out_is_put_right_afterwards()
    {
        await Prepare();
        Bot.Platform.Answering = async delivery =>
        {
            await Read(delivery);
            if (delivery is not Delivery.Direct)
                return;
            Bot.Platform.Answering = Read;
            await Act("C");
        };

        await Act("D");
        await Bot.Advance(Duration.FromMinutes(1));

        var first = Assert.Single(_read.Values, texts => texts.Count == 2);
        Assert.StartsWith("It's on: Coffee", first[0], StringComparison.Ordinal);
        Assert.Contains("is cancelled", first[1], StringComparison.Ordinal);
        Assert.Equal(People - 1, _read.Values.Count(texts => texts is [var only] && only.Contains("is cancelled", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_card_that_waits_for_a_limit_shows_what_holds_when_its_turn_comes()
    {
        await Prepare();
        var waited = false;
        Bot.Platform.Waiting = async delivery =>
        {
            if (waited || delivery is not Delivery.Post)
                return;
            waited = true;
            await Act("C");
            Bot.Tick(Duration.FromSeconds(1));
        };

        await Act("D");
        await Bot.Advance(Duration.FromMinutes(1));

        Assert.True(waited);
        Assert.DoesNotContain(Bot.Platform.Messages.SelectMany(message => message.Versions), card => CardText.Render(card).Contains("It's on", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Permute(string left, string done) => left.Length == 0
        ? [done]
        : left.SelectMany(next => Permute(left.Replace(next.ToString(), "", StringComparison.Ordinal), done + next));

    private async Task Prepare()
    {
        var poll = await Poll();
        _id = IdOn(poll);
        var menu = poll.Menu("Which times work for you?");
        foreach (var voter in Voters)
            await Bot.Raw(BotHarness.Here(
                new ComponentInteraction
                {
                    Id = Bot.NextId(),
                    Person = voter.Person,
                    ReceivedAt = Bot.Now,
                    Action = menu.Action,
                    Values = [.. menu.Options.Select(option => option.Value)],
                    Message = poll.Message,
                    Channel = poll.Message?.Channel,
                },
                voter));
        await Bot.Settle();
    }

    private async Task MayAct(Random random, int one)
    {
        Bot.Tick(Duration.FromMilliseconds(random.Next(2) == 0 ? 1 : 60));
        if (_acts.Count > 0 && random.Next(one) == 0)
            await Act();
    }

    private Task Act() => Act(_acts.Dequeue());

    /// <summary>Decides on the first time, cancels, or moves to one of both times. What can't be done any more is refused.</summary>
    private async Task Act(string act)
    {
        _done++;
        if (act is "E" or "F")
        {
            var asked = await Command("edit", ("when", act == "E" ? "Sun 6 Dec 2pm" : "Sat 5 Dec 10am"));
            if (asked.Shown.ButtonLabels.Contains("Move it and tell them"))
                await Bot.Raw(Bot.PressOf(Ana, asked, "Move it and tell them"));
        }
        else if (act == "T")
            await TakeBack();
        else if (act == "D")
            await Command("decide", ("time", "1"));
        else if (await Command("cancel") is { IsRefusal: false } question)
            _cancelled = new(await Bot.Raw(Bot.PressOf(Ana, question, "Cancel it")));
        Bot.Tick(Duration.FromMilliseconds(60));
    }

    /// <summary>On the answer to the last cancellation, if there was one.</summary>
    private async Task TakeBack()
    {
        if (_cancelled is { } done)
            await Bot.Raw(Bot.PressOf(Ana, done, "Take it back"));
    }

    private async Task<Answer> Command(string command, params (string Option, string Value)[] options) =>
        new(await Bot.Raw(Bot.CommandOf(Ana, command, [.. options, ("id", _id)])));

    private async Task Read(Delivery delivery)
    {
        if (delivery is not Delivery.Direct direct)
            return;
        var text = CardText.Render(direct.Card);
        if (!_read.TryGetValue(direct.User.Id, out var texts))
            _read[direct.User.Id] = texts = [];
        // A second message is right only when something happened after the first.
        if (texts.Count > 0 && _lastAct[direct.User.Id] == _done)
            _falsehoods.Add($"{direct.User.Id} is told twice: {texts[^1]} | {text}");
        texts.Add(text);
        _lastAct[direct.User.Id] = _done;
        if (!IsTrue(text, await Find()))
            _falsehoods.Add($"{direct.User.Id} reads: {text}");
    }

    private Task<Meetup> Find() => Bot.Database.ReadAsync(session => session.Meetups.Find(MeetupId.TryParse(_id, out var id) ? id : default)!);

    private static bool IsTrue(string text, Meetup meetup) => meetup.State == MeetupState.Cancelled
        ? text.Contains("is cancelled", StringComparison.Ordinal)
        : meetup.State == MeetupState.Polling ? text.Contains("is not cancelled", StringComparison.Ordinal)
        : !text.Contains("is cancelled", StringComparison.Ordinal)
            && text.Contains(meetup.Time!.Value.Start!.Value.InUtc().Date.ToString("d MMM", CultureInfo.InvariantCulture) + " ", StringComparison.Ordinal)
            && (!text.Contains('→', StringComparison.Ordinal)
                || text.Split('→')[^1].Contains(meetup.Time!.Value.Start!.Value.InUtc().Date.ToString("d MMM", CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
