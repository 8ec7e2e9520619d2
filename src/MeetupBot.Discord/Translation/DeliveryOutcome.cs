using MeetupBot.Chat;
using MeetupBot.Discord.Rest;
using NodaTime;

namespace MeetupBot.Discord.Translation;

/// <summary>What a refused call means for a delivery. Source: Topics, Opcodes and Status Codes, "JSON Error Codes".</summary>
internal static class DeliveryOutcome
{
    private static readonly Duration AfterTooManyDms = Duration.FromMinutes(2);
    private static readonly Duration AfterTooManyEdits = Duration.FromMinutes(1);
    private const int BadGateway = 502;
    private const int Forbidden = 403;
    private const int NotFound = 404;

    /// <param name="error">Of the call.</param>
    /// <param name="permissions">What the call needs, by Discord's names, for when they are missing.</param>
    public static DeliveryResult Of(DiscordError error, string permissions) => error.Kind switch
    {
        DiscordErrorKind.TokenRefused or DiscordErrorKind.HeldBack or DiscordErrorKind.RateLimited => Later(error, platformDown: true),
        DiscordErrorKind.Unavailable => Later(error, platformDown: error.HttpStatus is 0 or >= BadGateway),
        _ => OfRefusal(error, permissions),
    };

    public static DeliveryResult Invalid(string detail) => new DeliveryResult.Refused(RefusalReason.Invalid, detail);

    private static DeliveryResult OfRefusal(DiscordError error, string permissions) => error.Code switch
    {
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuilds => Refused(RefusalReason.DirectMessagesClosed, error.ToString()),
        DiscordErrorCode.OpeningDmsTooFast => new DeliveryResult.TryLater(AfterTooManyDms, error.ToString(), PlatformDown: true),
        DiscordErrorCode.TooManyEditsOfOldMessage => new DeliveryResult.TryLater(AfterTooManyEdits, error.ToString()),
        DiscordErrorCode.TooManyScheduledEvents or DiscordErrorCode.TooManyThreads or DiscordErrorCode.TooManyAnnouncementThreads
            or DiscordErrorCode.TooManyThreadMembers => Refused(RefusalReason.Full, error.ToString()),
        DiscordErrorCode.ThreadLocked => Refused(RefusalReason.NoPermission, "Manage Threads, for a moderator has locked the thread"),
        DiscordErrorCode.MissingAccess => Refused(RefusalReason.NoPermission, "View Channel"),
        DiscordErrorCode.MissingPermissions => Refused(RefusalReason.NoPermission, permissions),
        DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild or DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownMember
            or DiscordErrorCode.UnknownUser or DiscordErrorCode.UnknownScheduledEvent or DiscordErrorCode.EventFinished =>
            Refused(RefusalReason.Gone, error.ToString()),
        _ when error.HttpStatus == Forbidden => Refused(RefusalReason.NoPermission, permissions),
        _ when error.HttpStatus == NotFound => Refused(RefusalReason.Gone, error.ToString()),
        _ => Invalid(error.ToString()),
    };

    private static DeliveryResult.Refused Refused(RefusalReason reason, string detail) => new(reason, detail);

    private static DeliveryResult.TryLater Later(DiscordError error, bool platformDown) =>
        new(error.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null, error.ToString(), platformDown);
}
