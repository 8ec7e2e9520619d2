using MeetupBot.Chat;
using MeetupBot.Slack.WebApi;
using NodaTime;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// What a refused call means for a delivery; details are for the organizer, so they say what to do. Source: docs.slack.dev, Reference,
/// chat.postMessage, chat.update, chat.delete and conversations.open, "Errors".
/// </summary>
internal static class DeliveryOutcome
{
    private const string Invite = "the app is not in that channel; type /invite there and choose the app";

    private const int InternalServerError = 500;

    private static readonly Duration AfterTooManyMessages = Duration.FromMinutes(10);

    public static DeliveryResult Of(SlackError error) => error.Kind switch
    {
        SlackErrorKind.TokenRefused or SlackErrorKind.RateLimited => Later(error, platformDown: true),
        // What may have arrived unheard is tried a bounded number of times, or a Slack that hears and is mute would be flooded.
        SlackErrorKind.Unavailable => Later(error, platformDown: !error.MayHaveArrived && error.HttpStatus is 0 or >= InternalServerError),
        _ => OfRefusal(error),
    };

    public static DeliveryResult Invalid(string detail) => new DeliveryResult.Refused(RefusalReason.Invalid, detail);

    private static DeliveryResult OfRefusal(SlackError error) => error.Code switch
    {
        SlackErrorCode.NotInChannel => Refused(RefusalReason.NoPermission, Invite),
        SlackErrorCode.MissingScope => Refused(RefusalReason.NoPermission, $"the Slack app lacks the scope {error.Needed}; add it and install the app again"),
        SlackErrorCode.IsArchived => Refused(RefusalReason.Gone, "the channel is archived"),
        // The message is still there, and can be changed again when somebody brings the channel back.
        SlackErrorCode.IsInactive => Refused(RefusalReason.NoPermission, "the channel is archived"),
        SlackErrorCode.ChannelNotFound => Refused(RefusalReason.Gone, $"the channel is not there, or it is private and {Invite}"),
        SlackErrorCode.MessageNotFound or SlackErrorCode.ThreadNotFound or SlackErrorCode.CantUpdateMessage or SlackErrorCode.UserNotFound
            or SlackErrorCode.UsersNotFound => Refused(RefusalReason.Gone, error.ToString()),
        SlackErrorCode.CannotDmBot or SlackErrorCode.UserDisabled or SlackErrorCode.UserNotVisible or SlackErrorCode.MessagesTabDisabled =>
            Refused(RefusalReason.DirectMessagesClosed, error.ToString()),
        SlackErrorCode.MessageLimitExceeded => new DeliveryResult.TryLater(AfterTooManyMessages, error.ToString(), PlatformDown: true),
        SlackErrorCode.CantDeleteMessage or SlackErrorCode.EditWindowClosed =>
            Refused(RefusalReason.NoPermission, $"the workspace's rules do not let us change it ({error.Code})"),
        _ when SlackErrorCode.Forbidden.Contains(error.Code) => Refused(RefusalReason.NoPermission, $"the workspace's rules do not allow it ({error.Code})"),
        _ => Invalid(error.ToString()),
    };

    private static DeliveryResult.Refused Refused(RefusalReason reason, string detail) => new(reason, detail);

    private static DeliveryResult.TryLater Later(SlackError error, bool platformDown) =>
        new(error.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null, error.ToString(), platformDown);
}
