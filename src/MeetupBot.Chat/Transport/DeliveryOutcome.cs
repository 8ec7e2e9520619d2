using MeetupBot.Chat.Deliveries;
using NodaTime;

namespace MeetupBot.Chat.Transport;

/// <summary>What the result of a call means for a delivery. Each adapter interprets its platform's own codes.</summary>
public static class DeliveryOutcome
{
    public static DeliveryResult Invalid(string detail) => Refused(RefusalReason.Invalid, detail);

    public static DeliveryResult Refused(RefusalReason reason, string detail, string? right = null) =>
        new DeliveryResult.Refused(reason, detail) { Right = right };

    /// <summary>To be tried again when the platform says so, or as the outbox plans it.</summary>
    /// <param name="platformDown">Every delivery would fail, so it does not count against this one.</param>
    public static DeliveryResult RetryLater(ApiError error, bool platformDown) =>
        new DeliveryResult.TryLater(error.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null, error.ToString(), platformDown);

    /// <summary>The result of a transient error. Null for a refusal, which each platform explains by its own codes.</summary>
    /// <param name="leastServerFault">From this HTTP status on, the failure affects the whole platform.</param>
    public static DeliveryResult? FromTransientError(ApiError error, int leastServerFault, bool mayHaveArrived = false) => error.Kind switch
    {
        ApiErrorKind.TokenRefused or ApiErrorKind.HeldBack or ApiErrorKind.RateLimited => RetryLater(error, platformDown: true),
        ApiErrorKind.Overtaken => new DeliveryResult.Overtaken(),
        ApiErrorKind.Unavailable => RetryLater(error, platformDown: !mayHaveArrived && (error.HttpStatus == 0 || error.HttpStatus >= leastServerFault)),
        _ => null,
    };
}
