using MeetupBot.Chat;

namespace MeetupBot.Sandbox;

/// <summary>The sandbox as the bot sees it: as strict as a real platform, and never away.</summary>
public sealed class SandboxPlatform(SandboxChat chat, EventList events, Deliveries deliveries) : IChatPlatform
{
    private volatile Connection? _connection;

    public string Name => SampleCommunity.Platform;

    public Capabilities Capabilities { get; } =
        new(CardLimits.MenuOptions, FormLimits.Fields, ScheduledEvents: true, Files: true, PollTimesInMenu: 50);

    public PlatformStatus Status { get; private set; } = PlatformStatus.Starting;

    /// <summary>The bot, while it is connected.</summary>
    public Connection? Bot => _connection;

    public async Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken)
    {
        var organizer = chat.People.FirstOrDefault(p => p.IsOrganizer);
        UserRef? owner = organizer is null ? null : new UserRef(Name, organizer.Id);
        await handler.HandleAsync(
            new ChatEvent.SpaceSeen(SampleCommunity.Space, SampleCommunity.Name, IsNew: true, owner, chat.People.Count), cancellationToken);
        _connection = new(handler, commands);
        Status = PlatformStatus.Connected;
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            _connection = null;
            Status = PlatformStatus.Stopped;
        }
    }

    public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(deliveries.Once(delivery.Key, () => Deliver(delivery)));
    }

    public Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        var found = space == SampleCommunity.Space && user.Platform == Name ? chat.Person(user.Id) : null;
        return Task.FromResult(found is null ? null : FaceDrawing.AsPerson(found));
    }

    public Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken) =>
        Task.FromResult<int?>(space == SampleCommunity.Space ? chat.People.Count : null);

    private DeliveryResult Deliver(Delivery delivery) => delivery switch
    {
        Delivery.Post d => Post(d.Channel, d.Card),
        Delivery.Direct d => Direct(d.User, d.Card),
        Delivery.Edit d => Edit(d.Message, d.Card),
        Delivery.Delete d => chat.Remove(IdOf(d.Message)) is null ? Gone("message") : new DeliveryResult.Done(d.Message),
        Delivery.PutEvent d => d.Space == SampleCommunity.Space ? events.Put(d.EventId, d.Event) : Gone("space"),
        Delivery.CancelEvent { EventId: { } id } d => d.Space == SampleCommunity.Space ? events.Cancel(id) : Gone("space"),
        // Nothing is lost on the way to the page.
        Delivery.CancelEvent => new DeliveryResult.Done(),
        _ => new DeliveryResult.Refused(RefusalReason.Invalid, $"the sandbox does not know {delivery.GetType().Name}"),
    };

    private DeliveryResult Post(ChannelRef channel, Card card)
    {
        if (channel.Platform != Name || chat.Conversation(channel.Id) is not { } conversation)
            return Gone("channel");
        if (conversation.OwnerId is { } owner && !chat.TakesDirectMessages(owner))
            return Closed(owner);
        return CardLimits.Problem(card) is { } problem ? Invalid(problem) : Done(chat.Add(new(0, conversation.Id, null, default) { Card = card }));
    }

    private DeliveryResult Direct(UserRef user, Card card) =>
        user.Platform == Name && chat.Person(user.Id) is not null
            ? Post(new(Name, Conversation.DirectId(user.Id)), card)
            : Gone("person");

    private DeliveryResult Edit(MessageRef message, Card card)
    {
        if (CardLimits.Problem(card) is { } problem)
            return Invalid(problem);
        return chat.Edit(IdOf(message), card) is { } edited ? Done(edited) : Gone("message");
    }

    private static DeliveryResult.Done Done(SandboxMessage message) => new(MessageIds.RefOf(message));

    private static DeliveryResult.Refused Gone(string what) => new(RefusalReason.Gone, $"that {what} is not there");

    private static DeliveryResult.Refused Invalid(string problem) => new(RefusalReason.Invalid, problem);

    private static DeliveryResult.Refused Closed(string person) =>
        new(RefusalReason.DirectMessagesClosed, $"{person} takes no direct messages");

    private static long IdOf(MessageRef message) => MessageIds.Parse(message) ?? 0;
}
