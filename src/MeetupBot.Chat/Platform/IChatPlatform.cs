using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;

namespace MeetupBot.Chat.Platform;

/// <summary>A chat service. Everything that the bot sends on its own initiative goes through <see cref="DeliverAsync"/>.</summary>
public interface IChatPlatform
{
    /// <summary>Lower case, as in <see cref="UserRef.Platform"/>.</summary>
    string Name { get; }

    Capabilities Capabilities { get; }

    PlatformStatus Status { get; }

    /// <summary>
    /// Stays connected until cancelled, and reconnects automatically. Registers the commands when they have changed.
    /// </summary>
    /// <exception cref="PlatformRefusedException">The token is refused at the start, or something else needs a person to fix it.</exception>
    Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken);

    /// <summary>
    /// Performs one delivery within the platform's rate limits and waits where they require it. Detects a repeat (same key, later attempt)
    /// as far as the platform allows. Throws only on cancellation.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Null when the person is not, or no longer, in that space.</summary>
    /// <exception cref="PlatformUnavailableException">The platform did not answer.</exception>
    Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken);

    /// <summary>What an account may do in the space now. An answer is a few seconds old at most.</summary>
    /// <exception cref="PlatformUnavailableException">The platform did not answer. Then no right may be assumed.</exception>
    async Task<Standing> FindStandingAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken) =>
        await FindPersonAsync(space, user, cancellationToken) is { HasLeft: false } ? Standing.Member : Standing.Stranger;

    /// <summary>
    /// Accounts that have the platform's own permission to organize the space, as far as it lists them in a few requests. There may be others.
    /// </summary>
    /// <exception cref="PlatformUnavailableException">The platform did not answer.</exception>
    Task<IReadOnlyList<UserRef>> ListOrganizersAsync(SpaceRef space, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UserRef>>([]);

    /// <summary>How many members the platform reports. Null when it does not.</summary>
    /// <exception cref="PlatformUnavailableException">The platform did not answer.</exception>
    Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken);

    /// <summary>
    /// Whether everybody in the space sees the conversation. Null when that cannot be known without a request. In doubt the platform says
    /// false.
    /// </summary>
    bool? IsSeenByAll(SpaceRef space, ChannelRef channel) => null;

    /// <summary>An address that opens the message in the chat app. Null when it cannot be known without a request.</summary>
    Uri? LinkTo(SpaceRef space, MessageRef message) => null;
}
