using System.Collections.Concurrent;
using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A platform that records its deliveries and can be told to refuse them.</summary>
internal sealed class TestPlatform(
    int formFields = 5, string name = TestPlatform.PlatformName, bool events = true, bool liveDistances = true) : IChatPlatform
{
    public const string PlatformName = "test";

    /// <summary>The name of a second platform, with a linked space.</summary>
    public const string OtherName = "other";

    private int _ids;

    public string Name => name;
    public Capabilities Capabilities { get; set; } = new(MenuOptions: 25, formFields, ScheduledEvents: events, Files: true, PollTimesInMenu: 50)
    {
        Home = true,
        Groups = true,
        LiveDistances = liveDistances,
    };

    public PlatformStatus Status => PlatformStatus.Connected;
    public List<PostedMessage> Messages { get; } = [];
    public Dictionary<string, SpaceEvent> Events { get; } = [];
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>The last version of each person's own page.</summary>
    public Dictionary<UserRef, Card> Homes { get; } = [];

    /// <summary>What happens while a delivery waits for a limit.</summary>
    public Func<Delivery, Task>? Waiting { get; set; }

    /// <summary>What happens after a delivery went out, before the bot learns of it.</summary>
    public Func<Delivery, Task>? Answering { get; set; }

    /// <summary>Returns another result instead of the delivery. Null delivers.</summary>
    public Func<Delivery, DeliveryResult?> Instead { get; set; } = _ => null;

    public IEnumerable<PostedMessage> Channel(string channel) =>
        Messages.Where(message => message.Recipient is null && message.Reference.ChannelId == channel && !message.IsDeleted);

    public IEnumerable<PostedMessage> Inbox(UserRef user) => Messages.Where(message => message.Recipient == user);

    /// <summary>People who are no longer in the space.</summary>
    public HashSet<UserRef> Left { get; } = [];

    /// <summary>People as they last acted, or as a test changed them.</summary>
    public Dictionary<UserRef, Person> People { get; } = [];

    /// <summary>What accounts may do now. Others are members.</summary>
    public Dictionary<UserRef, Standing> Standings { get; } = [];

    /// <summary>The organizers whom the platform lists.</summary>
    public HashSet<UserRef> Listed { get; } = [];

    /// <summary>While true, no look-up gets an answer.</summary>
    public bool CannotFind { get; set; }

    /// <summary>The people who were looked up, in order. Several are looked up at once.</summary>
    public ConcurrentQueue<UserRef> LookedUp { get; } = [];

    /// <summary>The messages in the thread of a message.</summary>
    public IEnumerable<PostedMessage> Thread(MessageRef parent) => Channel($"thread-{parent.MessageId}");

    public Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Waiting is { } waiting)
            await waiting(delivery);
        if (delivery.Holds is { } holds && !await holds(cancellationToken))
            return new DeliveryResult.Overtaken();
        Deliveries.Add(delivery);
        if (CardOf(delivery) is { } card)
            CardChecks.Check(card);
        var result = Instead(delivery) ?? Do(delivery);
        if (Answering is { } answering)
            await answering(delivery);
        return result;
    }

    public Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        LookedUp.Enqueue(user);
        if (CannotFind)
            throw new PlatformUnavailableException("nobody can be looked up");
        return Task.FromResult(Left.Contains(user) ? null : People.GetValueOrDefault(user) ?? new Person(user, user.Id));
    }

    public async Task<Standing> FindStandingAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken) =>
        await FindPersonAsync(space, user, cancellationToken) is null ? Standing.Stranger : Standings.GetValueOrDefault(user, Standing.Member);

    public Task<IReadOnlyList<UserRef>> ListOrganizersAsync(SpaceRef space, CancellationToken cancellationToken) =>
        CannotFind ? throw new PlatformUnavailableException("nobody is listed") : Task.FromResult<IReadOnlyList<UserRef>>([.. Listed]);

    public Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    /// <summary>Who sees a channel. Channels that are not listed are seen by everybody, group conversations by few.</summary>
    public Dictionary<string, bool?> SeenByAll { get; } = [];

    public bool? IsSeenByAll(SpaceRef space, ChannelRef channel) =>
        SeenByAll.TryGetValue(channel.Id, out var seen) ? seen : !channel.Id.StartsWith("group-", StringComparison.Ordinal);

    public Uri? LinkTo(SpaceRef space, MessageRef message) => new($"https://chat.example/{space.Id}/{message.ChannelId}/{message.MessageId}");

    /// <summary>The channel of these people's group conversation. Their order does not matter.</summary>
    public static string GroupOf(IEnumerable<UserRef> users) => $"group-{string.Join('-', users.Select(user => user.Id).Order(StringComparer.Ordinal))}";

    private static Card? CardOf(Delivery delivery) => delivery switch
    {
        Delivery.Post post => post.Card,
        Delivery.Edit edit => edit.Card,
        Delivery.Direct direct => direct.Card,
        Delivery.Thread reply => reply.Card,
        Delivery.Home home => home.Card,
        Delivery.Group group => group.Card,
        _ => null,
    };

    private DeliveryResult Do(Delivery delivery) => delivery switch
    {
        Delivery.Post post => Keep(new MessageRef(Name, post.Channel.Id, NextId()), null, post.Card),
        Delivery.Direct direct => Keep(new MessageRef(Name, $"dm-{direct.User.Id}", NextId()), direct.User, direct.Card),
        Delivery.Thread reply => Messages.Exists(message => message.Reference == reply.Parent && !message.IsDeleted)
            ? Keep(new MessageRef(Name, $"thread-{reply.Parent.MessageId}", NextId()), null, reply.Card)
            : new DeliveryResult.Refused(RefusalReason.Gone, "no such message"),
        Delivery.Edit edit => Edit(edit),
        Delivery.Home home => Show(home),
        Delivery.Group group => Keep(new MessageRef(Name, GroupOf(group.Users), NextId()), null, group.Card),
        Delivery.PutEvent put => Put(put),
        Delivery.CancelEvent cancel => new DeliveryResult.Done(EventId: Events.Remove(cancel.EventId!) ? null : throw new InvalidOperationException("no such event")),
        _ => throw new NotSupportedException(delivery.ToString()),
    };

    private DeliveryResult.Done Keep(MessageRef reference, UserRef? recipient, Card card)
    {
        Messages.Add(new PostedMessage(reference, recipient, card));
        return new(reference);
    }

    private DeliveryResult.Done Show(Delivery.Home home)
    {
        Homes[home.User] = home.Card;
        return new();
    }

    private DeliveryResult Edit(Delivery.Edit edit)
    {
        if (Messages.Find(message => message.Reference == edit.Message) is not { IsDeleted: false } message)
            return new DeliveryResult.Refused(RefusalReason.Gone, "no such message");
        message.Versions.Add(edit.Card);
        return new DeliveryResult.Done(edit.Message);
    }

    private DeliveryResult.Done Put(Delivery.PutEvent put)
    {
        var id = put.EventId ?? NextId();
        Events[id] = put.Event;
        return new(EventId: id);
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"m{++_ids}");
}
