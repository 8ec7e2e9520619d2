using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Platform;

/// <summary>The sandbox as a platform of the bot. It is as strict as a real platform, and always available.</summary>
public sealed class SandboxPlatform(
    SampleSpace sample,
    SandboxChat chat,
    EventList events,
    Deliveries deliveries,
    Func<Uri?> address) : IChatPlatform
{
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Connection? _connection;

    public string Name => sample.Platform;

    public Capabilities Capabilities { get; } =
        new(CardLimits.MenuOptions, FormLimits.Fields, sample.HasEvents, Files: true, PollTimesInMenu: 50)
        {
            Groups = true,
        };

    public PlatformStatus Status { get; private set; } = PlatformStatus.Starting;

    /// <summary>The connected bot, or null.</summary>
    public Connection? Bot => _connection;

    /// <summary>Completes when the bot has connected for the first time.</summary>
    public Task Connected => _connected.Task;

    public async Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken)
    {
        var owner = sample.People.FirstOrDefault(p => p.IsOrganizer)?.User;
        await handler.HandleAsync(
            new ChatEvent.SpaceSeen(sample.Ref, sample.Name, IsNew: true, owner, sample.People.Count), cancellationToken);
        _connection = new(handler, commands);
        Status = PlatformStatus.Connected;
        _connected.TrySetResult();
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
        var found = space == sample.Ref && user.Platform == Name ? Find(user.Id) : null;
        return Task.FromResult(found is null ? null : FaceDrawing.AsPerson(found));
    }

    public Task<Standing> FindStandingAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        var found = space == sample.Ref && user.Platform == Name ? Find(user.Id) : null;
        return Task.FromResult(found is null ? Standing.Stranger : found.IsOrganizer ? Standing.Organizer : Standing.Member);
    }

    public Task<IReadOnlyList<UserRef>> ListOrganizersAsync(SpaceRef space, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UserRef>>(
            space == sample.Ref ? [.. sample.People.Where(person => person.IsOrganizer).Select(person => new UserRef(Name, person.Id))] : []);

    public Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken) =>
        Task.FromResult<int?>(space == sample.Ref ? sample.People.Count : null);

    public bool? IsSeenByAll(SpaceRef space, ChannelRef channel) =>
        space == sample.Ref && channel.Platform == Name ? chat.Conversation(channel.Id)?.IsChannel : null;

    public Uri? LinkTo(SpaceRef space, MessageRef message) =>
        address() is { } here && MessageIds.Parse(message) is { } id ? MessageAddress.Create(here, message.ChannelId, id) : null;

    private DeliveryResult Deliver(Delivery delivery) => delivery switch
    {
        Delivery.Post d => Post(d.Channel, d.Card, d.ReplyTo),
        Delivery.Direct d => Direct(d.User, d.Card),
        Delivery.Thread d => Reply(d.Parent, d.Card),
        Delivery.Group d => Group(d.Users, d.Card),
        Delivery.Edit d => Edit(d.Message, d.Card),
        Delivery.Delete d => chat.Remove(IdOf(d.Message)) is null ? Gone("message") : new DeliveryResult.Done(d.Message),
        Delivery.PutEvent d => HasEvents(d.Space) ? events.Put(d.EventId, d.Event) : Gone("space"),
        Delivery.CancelEvent { EventId: { } id } d => HasEvents(d.Space) ? events.Cancel(id) : Gone("space"),
        // No delivery to the page gets lost, so an event without an id was never created.
        Delivery.CancelEvent => new DeliveryResult.Done(),
        _ => new DeliveryResult.Refused(RefusalReason.Invalid, $"the sandbox does not know {delivery.GetType().Name}"),
    };

    private DeliveryResult Post(ChannelRef channel, Card card, MessageRef? replyTo = null)
    {
        if (channel.Platform != Name || chat.Conversation(channel.Id) is not { } conversation || conversation.Platform != Name)
            return Gone("channel");
        if (conversation.OwnerId is { } owner && !chat.TakesDirectMessages(owner))
            return Closed(owner);
        return CardLimits.Problem(card) is { } problem
            ? Invalid(problem)
            : Done(chat.Add(new(0, conversation.Id, null, default) { Card = card, Quotes = FindQuoted(replyTo, conversation) }));
    }

    private long? FindQuoted(MessageRef? replyTo, Conversation conversation) =>
        replyTo is { } parent && chat.Message(IdOf(parent)) is { OnlyFor: null } message && message.ConversationId == conversation.Id ? message.Id : null;

    private DeliveryResult Direct(UserRef user, Card card) =>
        user.Platform == Name && Find(user.Id) is not null
            ? Post(new(Name, Conversation.DirectId(user.Id)), card)
            : Gone("person");

    private DeliveryResult Reply(MessageRef parent, Card card)
    {
        if (chat.Message(IdOf(parent)) is not { OnlyFor: null } message)
            return Gone("message");
        return CardLimits.Problem(card) is { } problem
            ? Invalid(problem)
            : Done(chat.Add(new(0, message.ConversationId, null, default) { Card = card, ReplyTo = message.ReplyTo ?? message.Id }));
    }

    private DeliveryResult Group(IReadOnlyList<UserRef> users, Card card)
    {
        var people = users.Where(user => user.Platform == Name).Select(user => Find(user.Id)).OfType<SandboxPerson>().ToList();
        if (people.Count == 0 || people.Count < users.Count)
            return Gone("person");
        if (people.FirstOrDefault(person => !chat.TakesDirectMessages(person.Id)) is { } closed)
            return Closed(closed.Id);
        var group = Conversation.ForGroup(people);
        chat.Open(group);
        return Post(new(Name, group.Id), card);
    }

    private DeliveryResult Edit(MessageRef message, Card card)
    {
        if (CardLimits.Problem(card) is { } problem)
            return Invalid(problem);
        return chat.Edit(IdOf(message), card) is { } edited ? Done(edited) : Gone("message");
    }

    private SandboxPerson? Find(string id) => chat.Person(id) is { } person && person.Platform == Name ? person : null;

    private bool HasEvents(SpaceRef space) => sample.HasEvents && space == sample.Ref;

    private static DeliveryResult.Done Done(SandboxMessage message) => new(MessageIds.RefOf(message));

    private static DeliveryResult.Refused Gone(string what) => new(RefusalReason.Gone, $"that {what} is not there");

    private static DeliveryResult.Refused Invalid(string problem) => new(RefusalReason.Invalid, problem);

    private static DeliveryResult.Refused Closed(string person) =>
        new(RefusalReason.DirectMessagesClosed, $"{person} takes no direct messages");

    private long IdOf(MessageRef message) => message.Platform == Name ? MessageIds.Parse(message) ?? 0 : 0;
}
