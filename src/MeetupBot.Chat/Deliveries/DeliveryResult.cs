using MeetupBot.Chat.Addresses;
using NodaTime;

namespace MeetupBot.Chat.Deliveries;

public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    public sealed record Done(MessageRef? Message = null, string? EventId = null) : DeliveryResult
    {
        /// <summary>What was delivered, as the bot adds it. Adapters leave it out.</summary>
        public Delivery? Sent { get; init; }
    }

    /// <summary>It did not hold any more when its turn came (<see cref="Delivery.Holds"/>), so nothing was sent.</summary>
    public sealed record Overtaken : DeliveryResult;

    /// <summary>It cannot be done now, and a repeat at once would not help.</summary>
    /// <param name="Detail">For the log: the platform's code and words. People read the words of the bot instead.</param>
    public sealed record Refused(RefusalReason Reason, string Detail) : DeliveryResult
    {
        /// <summary>The right or scope that is missing, by the platform's own name.</summary>
        public string? Right { get; init; }

        public Obstacle Obstacle => new(Reason, Right);
    }

    /// <summary>It is not known to have happened. Try again later.</summary>
    /// <param name="After">Null: the dispatcher's own backoff.</param>
    /// <param name="Detail">For the log.</param>
    /// <param name="PlatformDown">The platform is unavailable, or takes no more of this kind for now. The attempt does not count against
    /// the item.</param>
    public sealed record TryLater(Duration? After, string Detail, bool PlatformDown = false) : DeliveryResult;
}
