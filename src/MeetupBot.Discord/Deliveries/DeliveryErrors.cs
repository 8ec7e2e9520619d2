using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Translation;
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

    /// <param name="permission">The permission that the call needs, by Discord's name, for when it is missing.</param>
    public static DeliveryResult ToResult(DiscordError error, string permission) =>
        DeliveryOutcome.FromTransientError(error, BadGateway) ?? error.Code switch
        {
            DiscordErrorCode.OpeningDmsTooFast => new DeliveryResult.TryLater(AfterTooManyDms, error.ToString(), PlatformDown: true),
            DiscordErrorCode.TooManyEditsOfOldMessage => new DeliveryResult.TryLater(AfterTooManyEdits, error.ToString()),
            _ => OfRefusal(error, permission),
        };

    private static DeliveryResult OfRefusal(DiscordError error, string permission)
    {
        var reason = ReasonOf(error);
        var right = reason == RefusalReason.NoPermission ? error.Code == DiscordErrorCode.MissingAccess ? PermissionNames.ViewChannel : permission : null;
        return DeliveryOutcome.Refused(reason, right is null ? error.ToString() : $"{error} ({right})", right);
    }

    private static RefusalReason ReasonOf(DiscordError error) => error.Code switch
    {
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuilds => RefusalReason.DirectMessagesClosed,
        DiscordErrorCode.TooManyScheduledEvents or DiscordErrorCode.TooManyThreads or DiscordErrorCode.TooManyAnnouncementThreads
            or DiscordErrorCode.TooManyThreadMembers => RefusalReason.Full,
        DiscordErrorCode.ThreadLocked or DiscordErrorCode.ThreadArchived => RefusalReason.Locked,
        DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions => RefusalReason.NoPermission,
        DiscordErrorCode.UploadsLimited => RefusalReason.Forbidden,
        DiscordErrorCode.UnknownChannel => RefusalReason.ChannelGone,
        DiscordErrorCode.UnknownGuild => RefusalReason.SpaceGone,
        DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser
            or DiscordErrorCode.UnknownScheduledEvent or DiscordErrorCode.EventFinished => RefusalReason.Gone,
        DiscordErrorCode.NotTextChannel or DiscordErrorCode.WrongChannelType or DiscordErrorCode.CannotMessageInForum
            or DiscordErrorCode.TagRequired => RefusalReason.WrongPlace,
        DiscordErrorCode.RequestTooLarge => RefusalReason.TooLong,
        _ when error.HttpStatus == Forbidden => RefusalReason.NoPermission,
        _ when error.HttpStatus == NotFound => RefusalReason.Gone,
        _ => RefusalReason.Invalid,
    };
}
