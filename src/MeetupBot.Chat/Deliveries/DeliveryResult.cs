using MeetupBot.Chat.Addresses;
using NodaTime;

namespace MeetupBot.Chat.Deliveries;

public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    public sealed record Done(MessageRef? Message = null, string? EventId = null) : DeliveryResult;

    /// <summary>It can't be done, and a repeat would not help.</summary>
    public sealed record Refused(RefusalReason Reason, string Detail) : DeliveryResult;

    /// <summary>Nothing is known to have happened; try again after a while.</summary>
    /// <param name="After">Null: the dispatcher's own backoff.</param>
    /// <param name="Detail">For the log.</param>
    /// <param name="PlatformDown">The platform is off, or takes no more of the kind for now: the attempt does not count against the item.</param>
    public sealed record TryLater(Duration? After, string Detail, bool PlatformDown = false) : DeliveryResult;
}
