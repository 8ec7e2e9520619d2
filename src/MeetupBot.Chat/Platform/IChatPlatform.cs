using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;

namespace MeetupBot.Chat.Platform;

/// <summary>A chat service that people are on. Everything that leaves the bot unasked goes through <see cref="DeliverAsync"/>.</summary>
public interface IChatPlatform
{
    /// <summary>Lower case, as in <see cref="UserRef.Platform"/>.</summary>
    string Name { get; }

    Capabilities Capabilities { get; }

    PlatformStatus Status { get; }

    /// <summary>
    /// Stays connected until cancelled, and reconnects by itself. Registers the commands when they changed.
    /// </summary>
    /// <exception cref="PlatformRefusedException">The token is refused at the start, or something a person has to mend.</exception>
    Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken);

    /// <summary>
    /// Does one thing within the platform's limits, waiting where they demand it. A repeat (same key, a later attempt) is recognised
    /// as far as the platform allows. Throws only on cancellation.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Null when the person is not (any more) in that space.</summary>
    /// <exception cref="PlatformUnavailableException">It can't be known now.</exception>
    Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken);

    /// <summary>What the platform counts as members, or null where it does not say.</summary>
    /// <exception cref="PlatformUnavailableException">It can't be known now.</exception>
    Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken);

    /// <summary>An address that opens the message in the chat app, or null where there is none without asking the platform.</summary>
    Uri? LinkTo(SpaceRef space, MessageRef message) => null;
}
