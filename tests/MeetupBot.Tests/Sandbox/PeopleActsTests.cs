using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Tests.Sandbox;

public sealed class PeopleActsTests : IAsyncLifetime
{
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("ana", "meetups", true)]
    [InlineData("ana", "dm-ana", false)]
    [InlineData("ben", "meetups", false)]
    public async Task A_command_says_who_where_and_with_what_permission(string person, string place, bool isOrganizer)
    {
        await SayAsync(person, place, "/meetup met @Cleo");

        var command = Assert.Single(_host.Bot.Seen.OfType<CommandInteraction>());
        Assert.Equal(("met", "@Cleo", isOrganizer), (command.Command, command["member"], command.IsOrganizer));
        Assert.Equal("Cleo", command.Named["cleo"].Name);
        Assert.Equal(place == "meetups", command.Space is not null);
        Assert.Equal(new ChannelRef("sandbox", place), command.Channel);
    }

    [Theory]
    [InlineData("/meetup porpose x", "There is no /meetup porpose. Did you mean: /meetup propose")]
    [InlineData("/shrug", "There is one command here: /meetup help.")]
    [InlineData("/meetup fail", "MeetupBot did not answer. Nothing was saved; try it again.")]
    public async Task What_can_t_be_done_is_said_to_the_one_who_tried(string text, string answer)
    {
        await SayAsync("ben", "meetups", text);

        Assert.Equal(answer, CardTexts.Summary(Assert.Single(_host.Chat.Messages("meetups", "ben")).Card!));
        Assert.Empty(_host.Chat.Messages("meetups", "ana"));
    }

    [Theory]
    [InlineData("vote", "2")]
    [InlineData("vote", "0,0")]
    [InlineData("forged", "0")]
    public async Task A_choice_that_the_card_does_not_offer_does_not_reach_the_bot(string action, string values)
    {
        await SayAsync("ana", "meetups", "/meetup propose Coffee when: Sat, Sun");
        var act = Act("ben", _host.Chat.Messages("meetups", "ben").Single());

        await _host.Get<PeopleActs>().ChooseAsync(act, new(action, FakeBot.ShortId), values.Split(','), CancellationToken.None);
        await _host.Get<PeopleActs>().PressAsync(act, new("forged", FakeBot.ShortId), CancellationToken.None);

        Assert.Empty(_host.Bot.Seen.OfType<ComponentInteraction>());
        Assert.Equal(2, _host.Chat.Messages("meetups", "ben").Count(m => m.Card?.Tone == CardTone.Refusal));
    }

    [Fact]
    public async Task A_choice_on_a_private_answer_rewrites_it()
    {
        await SayAsync("ana", "meetups", "/meetup propose Coffee when: Sat, Sun");
        var acts = _host.Get<PeopleActs>();
        await acts.ChooseAsync(Act("ben", _host.Chat.Messages("meetups", "ben").Single()), new("vote", FakeBot.ShortId), ["0"], CancellationToken.None);
        var answer = _host.Chat.Messages("meetups", "ben")[^1];
        await acts.ChooseAsync(Act("ben", answer), new("vote", FakeBot.ShortId), ["0", "1"], CancellationToken.None);

        var last = _host.Bot.Seen.OfType<ComponentInteraction>().Last();
        Assert.True(last.OnPrivateAnswer);
        Assert.Equal(2, _host.Chat.Messages("meetups", "ben").Count);
        Assert.StartsWith("Saved: 2 of 2", CardTexts.Summary(_host.Chat.Message(answer.Id)!.Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_deleted_by_hand_is_told_to_the_bot()
    {
        await SayAsync("ana", "meetups", "/meetup propose Coffee");
        var poll = _host.Chat.Messages("meetups", "ben").Single();

        await _host.Get<PeopleActs>().DeleteAsync(poll, CancellationToken.None);

        Assert.Equal($"{poll.Id}", Assert.Single(_host.Bot.Events.OfType<ChatEvent.MessageDeleted>()).Message.MessageId);
    }

    [Fact]
    public async Task Before_the_bot_is_connected_people_are_told_so()
    {
        await using var early = await SandboxHost.StartAsync(connect: false);
        var ana = early.Chat.Person("ana")!;

        await early.Get<SayActs>().SendTextAsync(ana, early.Chat.Conversation("meetups")!, "/meetup help", CancellationToken.None);

        Assert.Contains("still starting", CardTexts.Summary(early.Chat.Messages("meetups", "ana").Single().Card!), StringComparison.Ordinal);
    }

    private Task SayAsync(string person, string place, string text) =>
        _host.Get<SayActs>().SendTextAsync(_host.Chat.Person(person)!, _host.Chat.Conversation(place)!, text, CancellationToken.None);

    private Act Act(string person, SandboxMessage message) =>
        new(_host.Chat.Person(person)!, _host.Chat.Conversation(message.ConversationId)!, message, "", ActKind.Menu);
}
