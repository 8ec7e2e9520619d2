using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

public sealed class SandboxPlatformTests
{
    private static readonly ChannelRef Meetups = new("sandbox", "meetups");
    private static readonly SpaceRef Space = new("sandbox", "leeds-outdoors");

    private readonly SandboxClock _clock = new();
    private readonly SandboxChat _chat;
    private readonly SandboxPlatform _platform;

    public SandboxPlatformTests()
    {
        _chat = new(_clock);
        _platform = new(SampleCommunity.Outdoors, _chat, new EventList(_clock), new Deliveries(), () => new Uri("http://127.0.0.1:5080"));
    }

    public static TheoryData<string, Card> RefusedCards { get; } = new()
    {
        { "a card has 1 to 40 blocks", new Card() },
        { "a card has 1 to 40 blocks", new Card([.. Enumerable.Range(0, 41).Select(i => new Block.Buttons(new Button("Go", new($"go{i}"))))]) },
        { "a paragraph without text", new Card(new Block.Paragraph(" ")) },
        { "at most 4000 characters", new Card(new Block.Paragraph(new string('x', 4001))) },
        { "a button's label", new Card(new Block.Buttons(new Button(new string('x', 81), new("a")))) },
        { "without an action", new Card(new Block.Buttons(new Button("Go", new("")))) },
        { "longer than 72", new Card(new Block.Buttons(new Button("Go", new("go", new string('x', 72))))) },
        { "does not survive", new Card(new Block.Buttons(new Button("Go", new("go", "a:b", "c")))) },
        { "the same action", new Card(new Block.Buttons(new Button("Go", new("go")), new Button("Stay", new("go")))) },
        { "http or https", new Card(new Block.Buttons(Button.Open("Go", new("javascript:alert(1)")))) },
        { "http or https", new Card(new Block.Paragraph([new Span.Link("map", new("file:///etc/passwd"))])) },
        { "slack accounts", new Card(new Block.Paragraph([new Span.Mention(new("slack", "U1"), "Ana")])) },
        { "1 to 25 options", new Card(new Block.Menu(new("m"), "Choose", [.. Enumerable.Range(0, 26).Select(i => new MenuOption($"{i}", $"{i}"))])) },
        { "same value", new Card(new Block.Menu(new("m"), "Choose", [new("a", "1"), new("b", "1")])) },
        { "more can be chosen", new Card(new Block.Menu(new("m"), "Choose", [new("a", "1")]) { Max = 2 }) },
        { "more than those who answered", new Card(new Block.Tally(1, "Sat", "2 yes", new VoteBar(2, 0, 0, 1))) },
        { "no name for a file", new Card(new Block.Paragraph("x")) { Files = [new("../a.ics", "text/calendar", "")] } },
    };

    [Theory]
    [MemberData(nameof(RefusedCards))]
    public async Task A_card_beyond_the_limits_is_refused(string problem, Card card)
    {
        var result = await DeliverAsync(new Delivery.Post(Meetups, card) { Key = "a" });

        Assert.Equal(RefusalReason.Invalid, Refused(result).Reason);
        Assert.Contains(problem, Refused(result).Detail, StringComparison.Ordinal);
        Assert.Empty(_chat.Messages("meetups", "ana"));
    }

    [Fact]
    public async Task A_poll_of_as_many_times_as_there_may_be_is_shown()
    {
        var times = Enumerable.Range(1, 50).Select(number => new Block.Tally(number, $"Sat 5 Dec {number % 24:00}:00–{(number + 2) % 24:00}:00", "1 yes", new VoteBar(1, 0, 0, 1)));

        await DeliverAsync(new Delivery.Post(Meetups, new Card([new Block.Heading("", "Coffee"), .. times, new Block.Buttons(new Button("Go", new("go")))])) { Key = "a" });

        Assert.Single(_chat.Messages("meetups", "ana"));
    }

    [Fact]
    public void Everybody_in_the_space_sees_channels_and_few_see_groups_and_direct_messages()
    {
        var group = Conversation.ForGroup([.. SampleCommunity.Outdoors.People.Take(2)]);
        _chat.Open(group);

        Assert.Equal(
            [true, false, false, null],
            new[] { "meetups", group.Id, Conversation.DirectId("ana"), "nowhere" }.Select(id => _platform.IsSeenByAll(Space, new("sandbox", id))));
        Assert.Null(_platform.IsSeenByAll(new("sandbox", "elsewhere"), Meetups));
    }

    [Fact]
    public void A_link_to_a_message_leads_to_it_and_names_nobody() => Assert.Equal(
        new Uri("http://127.0.0.1:5080/?in=meetups#message-7"),
        _platform.LinkTo(SampleCommunity.Space, new MessageRef(SampleCommunity.Platform, "meetups", "7")));

    [Fact]
    public async Task The_same_key_is_done_once()
    {
        var first = await DeliverAsync(new Delivery.Post(Meetups, FakeCards.Text("hello")) { Key = "a" });
        var again = await DeliverAsync(new Delivery.Post(Meetups, FakeCards.Text("hello")) { Key = "a", Attempt = 2 });

        Assert.Equal(first, again);
        Assert.Single(_chat.Messages("meetups", "ana"));
    }

    [Fact]
    public async Task A_message_is_edited_in_place_and_gone_once_deleted()
    {
        var message = ((DeliveryResult.Done)await DeliverAsync(new Delivery.Post(Meetups, FakeCards.Text("one")) { Key = "a" })).Message!.Value;
        await DeliverAsync(new Delivery.Edit(message, FakeCards.Text("two")) { Key = "b" });

        Assert.Equal("two", CardTexts.Summary(_chat.Messages("meetups", "ana").Single().Card!));
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(new Delivery.Delete(message) { Key = "c" }));
        Assert.Equal(RefusalReason.Gone, Refused(await DeliverAsync(new Delivery.Edit(message, FakeCards.Text("3")) { Key = "d" })).Reason);
    }

    [Fact]
    public async Task Direct_messages_can_be_closed()
    {
        _chat.SetTakesDirectMessages("ben", false);

        var ben = await DeliverAsync(new Delivery.Direct(new("sandbox", "ben"), FakeCards.Text("hello")) { Key = "a" });
        var cleo = await DeliverAsync(new Delivery.Direct(new("sandbox", "cleo"), FakeCards.Text("hello")) { Key = "b" });
        var nobody = await DeliverAsync(new Delivery.Direct(new("sandbox", "zoe"), FakeCards.Text("hello")) { Key = "c" });

        Assert.Equal(RefusalReason.DirectMessagesClosed, Refused(ben).Reason);
        Assert.IsType<DeliveryResult.Done>(cleo);
        Assert.Equal(RefusalReason.Gone, Refused(nobody).Reason);
        Assert.Equal(1, _chat.CountUnread(_chat.Person("cleo")!));
    }

    [Fact]
    public async Task Events_are_made_moved_and_cancelled()
    {
        var soon = _clock.Now + Duration.FromDays(1);
        var made = (DeliveryResult.Done)await PutAsync("a", null, soon);
        var moved = (DeliveryResult.Done)await PutAsync("b", made.EventId, soon + Duration.FromHours(1));
        var past = await PutAsync("c", null, _clock.Now - Duration.FromHours(1));
        var cancelled = await DeliverAsync(new Delivery.CancelEvent(Space, made.EventId!, "K7Q2") { Key = "d" });
        var gone = await PutAsync("e", made.EventId, soon);

        Assert.Equal(made.EventId, moved.EventId);
        Assert.Equal(RefusalReason.Invalid, Refused(past).Reason);
        Assert.IsType<DeliveryResult.Done>(cancelled);
        Assert.Equal(RefusalReason.Gone, Refused(gone).Reason);
    }

    [Fact]
    public async Task It_knows_its_people_and_no_others()
    {
        var gia = await _platform.FindPersonAsync(Space, new("sandbox", "gia"), CancellationToken.None);

        Assert.Equal(("Gia", "Europe/Lisbon"), (gia!.Name, gia.TimeZone));
        Assert.Null(await _platform.FindPersonAsync(Space, new("discord", "gia"), CancellationToken.None));
        Assert.Equal(6, await _platform.CountMembersAsync(Space, CancellationToken.None));
    }

    private Task<DeliveryResult> PutAsync(string key, string? id, Instant start) =>
        DeliverAsync(new Delivery.PutEvent(Space, id, new("Coffee", "Bean Bros", "", start, start + Duration.FromHours(2), "K7Q2")) { Key = key });

    private Task<DeliveryResult> DeliverAsync(Delivery delivery) => _platform.DeliverAsync(delivery, CancellationToken.None);

    private static DeliveryResult.Refused Refused(DeliveryResult result) => Assert.IsType<DeliveryResult.Refused>(result);
}
