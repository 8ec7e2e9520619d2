using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

/// <summary>A bot of few words: one poll at a time, kept in memory, that uses every kind of card, menu and form.</summary>
internal sealed class FakeBot(IChatPlatform platform, SandboxClock clock) : IChatHandler, ISandboxWorld
{
    public const string ShortId = "K7Q2";

    private readonly List<UpcomingWork> _work = [];
    private readonly FakePoll _poll = new();
    private MessageRef? _message;
    private int _keys;

    public event Action? Changed;

    public List<Interaction> Seen { get; } = [];

    public List<ChatEvent> Events { get; } = [];

    /// <summary>The zones that people have set.</summary>
    public Dictionary<UserRef, string> Zones { get; } = [];

    public static CommandSet Commands { get; } = new(
        [
            new("propose", "Propose a meetup", [
                new("title", "What it is called"), new("when", "One or more times"), new("where", "The place"), new("closes", "When the poll ends")]),
            new("decide", "Choose the time", [
                new("id", "The short id on the card", Suggests: true), new("time", "A time; else the best") { TakesRest = true }]),
            new("met", "I met them", [new("member", "Who you met", OptionKind.Member)]),
            new("settings", "Zone, channel and more", []),
            new("me show", "What is stored about you", []),
            new("me set", "Your zone and area", [new("zone", "Your time zone") { Choices = [new("London", "Europe/London"), new("Lisbon", "Europe/Lisbon")] }]),
            new("fail", "Does not answer", []),
            new("help", "What you can do here", []),
        ],
        ["Propose a meetup"],
        ["I met them"]);

    public Task<IReadOnlyDictionary<UserRef, string>> ZonesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<UserRef, string>>(Zones);

    public Task<IReadOnlyList<UpcomingWork>> UpcomingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UpcomingWork>>([.. _work.Where(w => w.DueAt > clock.Now)]);

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var due in _work.Where(w => w.DueAt <= clock.Now).ToList())
        {
            _work.Remove(due);
            await DeliverAsync(new Delivery.Direct(new("sandbox", "cleo"), FakeCards.Reminder(_poll)) { Key = NextKey() });
            await DeliverAsync(new Delivery.Post(_message!.Value.Channel, FakeCards.Reminder(_poll)) { Key = NextKey() });
        }

        Changed?.Invoke();
    }

    public Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        Events.Add(chatEvent);
        return Task.CompletedTask;
    }

    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        Seen.Add(interaction);
        return interaction switch
        {
            CommandInteraction { Command: "propose" } c => await ProposeAsync(c),
            CommandInteraction { Command: "decide" } => await DecideAsync(),
            CommandInteraction { Command: "settings" } => new Reply.Open(FakeCards.SettingsForm()),
            CommandInteraction { Command: "fail" } => throw new InvalidOperationException("on purpose"),
            CommandInteraction c => new Reply.Private(FakeCards.Text($"You used {c.Command}.")),
            ComponentInteraction { Action.Name: "vote" } c => await VoteAsync(c),
            ComponentInteraction { Action.Name: "rsvp.going" } c => await GoAsync(c),
            ComponentInteraction => new Reply.Private(FakeCards.Text("Noted.")),
            FormInteraction f when f["zone"] != "Europe/Lisbon" => new Reply.FormErrors(
                new Dictionary<string, string> { ["zone"] = "No such time zone; Europe/Lisbon is one." }, FakeCards.Text("No such zone")),
            FormInteraction => new Reply.Private(FakeCards.Text("Saved.")),
            SuggestInteraction s => new Reply.Suggest([new($"{ShortId} Coffee in Leeds", ShortId), new(s.Typed, "typed")]),
            _ => new Reply.Private(FakeCards.Text("You used a shortcut.")),
        };
    }

    private async Task<Reply> ProposeAsync(CommandInteraction command)
    {
        _poll.Title = command["title"] ?? "Untitled";
        _poll.Place = command["where"] ?? "somewhere";
        _poll.Propose(clock.Now, (command["when"] ?? "Sat 10am").Split(',').Length);
        _message = (await DeliverAsync(new Delivery.Post(command.Channel!.Value, FakeCards.Poll(_poll)) { Key = NextKey() })).Message;
        return new Reply.Private(FakeCards.Text("Posted. The poll is open for two days."));
    }

    private async Task<Reply> VoteAsync(ComponentInteraction vote)
    {
        _poll.Yes[vote.Person.Name] = [.. vote.Values];
        await EditAsync(FakeCards.Poll(_poll));
        return vote.OnPrivateAnswer ? new Reply.Replace(FakeCards.Saved(_poll, vote.Person.Name)) : new Reply.Private(FakeCards.Saved(_poll, vote.Person.Name));
    }

    private async Task<Reply> DecideAsync()
    {
        if (_message is null)
            return new Reply.Private(FakeCards.Text("There is no poll to decide.") with { Tone = CardTone.Refusal });
        _poll.Going.UnionWith(_poll.Yes.Keys);
        await EditAsync(FakeCards.Settled(_poll));
        var start = _poll.Times[0];
        var details = new SpaceEvent(_poll.Title, _poll.Place, "Answer on the card", start, start + Duration.FromHours(2), "K7Q2");
        await platform.DeliverAsync(new Delivery.PutEvent(new("sandbox", "leeds-outdoors"), null, details) { Key = NextKey() }, CancellationToken.None);
        _work.Add(new(start - Duration.FromDays(1), $"Reminder: {_poll.Title}", $"Reminded: {_poll.Title}"));
        _work.Add(new(start - Duration.FromHours(2), $"Reminder: {_poll.Title}", $"Reminded: {_poll.Title}"));
        Changed?.Invoke();
        return new Reply.Private(FakeCards.Text("It's on. Everyone who can come was told."));
    }

    private async Task<Reply> GoAsync(ComponentInteraction press)
    {
        _poll.Going.Add(press.Person.Name);
        await EditAsync(FakeCards.Settled(_poll));
        return new Reply.Private(FakeCards.Text("You are going. You can change it here until it begins."));
    }

    private Task<DeliveryResult.Done> EditAsync(Card card) => DeliverAsync(new Delivery.Edit(_message!.Value, card) { Key = NextKey() });

    private async Task<DeliveryResult.Done> DeliverAsync(Delivery delivery) =>
        await platform.DeliverAsync(delivery, CancellationToken.None) switch
        {
            DeliveryResult.Done done => done,
            DeliveryResult.Refused { Reason: RefusalReason.DirectMessagesClosed } => new(),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private string NextKey() => $"k{Interlocked.Increment(ref _keys)}";
}
