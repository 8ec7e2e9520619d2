using MeetupBot.Chat.Deliveries;
using NodaTime;

namespace MeetupBot.Chat.Transport;

/// <summary>What a call's outcome means for a delivery; what a platform's own codes mean is said in its adapter.</summary>
public static class DeliveryOutcome
{
    public static DeliveryResult Invalid(string detail) => Refused(RefusalReason.Invalid, detail);

    public static DeliveryResult Refused(RefusalReason reason, string detail) => new DeliveryResult.Refused(reason, detail);

    /// <summary>Tried again when the platform says, or as the outbox plans it.</summary>
    /// <param name="platformDown">It would happen to every delivery, so it does not count against this one.</param>
    public static DeliveryResult Later(ApiError error, bool platformDown) =>
        new DeliveryResult.TryLater(error.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null, error.ToString(), platformDown);

    /// <summary>Null for a refusal, which each platform explains by its own codes.</summary>
    /// <param name="leastServerFault">From this HTTP status on, a failure is the whole platform's.</param>
    public static DeliveryResult? OfPassing(ApiError error, int leastServerFault, bool mayHaveArrived = false) => error.Kind switch
    {
        ApiErrorKind.TokenRefused or ApiErrorKind.HeldBack or ApiErrorKind.RateLimited => Later(error, platformDown: true),
        ApiErrorKind.Unavailable => Later(error, platformDown: !mayHaveArrived && (error.HttpStatus == 0 || error.HttpStatus >= leastServerFault)),
        _ => null,
    };
}
