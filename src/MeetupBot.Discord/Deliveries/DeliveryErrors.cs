using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using NodaTime;

namespace MeetupBot.Discord.Deliveries;

/// <summary>What a refused call means for a delivery. Source: Topics, Opcodes and Status Codes, "JSON Error Codes".</summary>
internal static class DeliveryErrors
{
    private static readonly Duration AfterTooManyDms = Duration.FromMinutes(2);
    private static readonly Duration AfterTooManyEdits = Duration.FromMinutes(1);
    private const int BadGateway = 502;
    private const int Forbidden = 403;
    private const int NotFound = 404;

    /// <param name="permissions">The permissions that the call needs, by Discord's names, for when they are missing.</param>
    public static DeliveryResult ToResult(DiscordError error, string permissions) =>
        DeliveryOutcome.FromTransientError(error, BadGateway) ?? OfRefusal(error, permissions);

    private static DeliveryResult OfRefusal(DiscordError error, string permissions) => error.Code switch
    {
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuilds => DeliveryOutcome.Refused(RefusalReason.DirectMessagesClosed, error.ToString()),
        DiscordErrorCode.OpeningDmsTooFast => new DeliveryResult.TryLater(AfterTooManyDms, error.ToString(), PlatformDown: true),
        DiscordErrorCode.TooManyEditsOfOldMessage => new DeliveryResult.TryLater(AfterTooManyEdits, error.ToString()),
        DiscordErrorCode.TooManyScheduledEvents or DiscordErrorCode.TooManyThreads or DiscordErrorCode.TooManyAnnouncementThreads
            or DiscordErrorCode.TooManyThreadMembers => DeliveryOutcome.Refused(RefusalReason.Full, error.ToString()),
        DiscordErrorCode.ThreadLocked => DeliveryOutcome.Refused(RefusalReason.NoPermission, "Manage Threads, for a moderator has locked the thread"),
        DiscordErrorCode.MissingAccess => DeliveryOutcome.Refused(RefusalReason.NoPermission, "View Channel"),
        DiscordErrorCode.MissingPermissions => DeliveryOutcome.Refused(RefusalReason.NoPermission, permissions),
        DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild or DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownMember
            or DiscordErrorCode.UnknownUser or DiscordErrorCode.UnknownScheduledEvent or DiscordErrorCode.EventFinished =>
            DeliveryOutcome.Refused(RefusalReason.Gone, error.ToString()),
        _ when error.HttpStatus == Forbidden => DeliveryOutcome.Refused(RefusalReason.NoPermission, permissions),
        _ when error.HttpStatus == NotFound => DeliveryOutcome.Refused(RefusalReason.Gone, error.ToString()),
        _ => DeliveryOutcome.Invalid(error.ToString()),
    };
}
