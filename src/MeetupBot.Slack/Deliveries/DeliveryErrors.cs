using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using NodaTime;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// What a refused call means for a delivery. The details are for the organizer, so they say what to do. Source: docs.slack.dev,
/// Reference, chat.postMessage, chat.update, chat.delete and conversations.open, "Errors".
/// </summary>
internal static class DeliveryErrors
{
    private const string Invite = "the app is not in that channel; type /invite there and choose the app";

    private const int InternalServerError = 500;

    private static readonly Duration AfterTooManyMessages = Duration.FromMinutes(10);

    /// <summary>
    /// A message that may have arrived without an answer is retried a limited number of times. Otherwise people could get it over and over.
    /// </summary>
    public static DeliveryResult ToResult(SlackError error) =>
        DeliveryOutcome.FromTransientError(error, InternalServerError, error.MayHaveArrived) ?? OfRefusal(error);

    private static DeliveryResult OfRefusal(SlackError error) => error.Code switch
    {
        SlackErrorCode.NotInChannel => DeliveryOutcome.Refused(RefusalReason.NoPermission, Invite),
        SlackErrorCode.MissingScope => DeliveryOutcome.Refused(RefusalReason.NoPermission, $"the Slack app lacks the scope {error.Needed}; add it and install the app again"),
        SlackErrorCode.IsArchived => DeliveryOutcome.Refused(RefusalReason.Gone, "the channel is archived"),
        // The message still exists and can be edited again when somebody unarchives the channel.
        SlackErrorCode.IsInactive => DeliveryOutcome.Refused(RefusalReason.NoPermission, "the channel is archived"),
        SlackErrorCode.ChannelNotFound => DeliveryOutcome.Refused(RefusalReason.Gone, $"the channel is not there, or it is private and {Invite}"),
        SlackErrorCode.MessageNotFound or SlackErrorCode.ThreadNotFound or SlackErrorCode.CantUpdateMessage or SlackErrorCode.UserNotFound
            or SlackErrorCode.UsersNotFound => DeliveryOutcome.Refused(RefusalReason.Gone, error.ToString()),
        SlackErrorCode.CannotDmBot or SlackErrorCode.UserDisabled or SlackErrorCode.UserNotVisible or SlackErrorCode.MessagesTabDisabled =>
            DeliveryOutcome.Refused(RefusalReason.DirectMessagesClosed, error.ToString()),
        SlackErrorCode.MessageLimitExceeded => new DeliveryResult.TryLater(AfterTooManyMessages, error.ToString(), PlatformDown: true),
        SlackErrorCode.CantDeleteMessage or SlackErrorCode.EditWindowClosed =>
            DeliveryOutcome.Refused(RefusalReason.NoPermission, $"the workspace's rules do not let us change it ({error.Code})"),
        _ when SlackErrorCode.Forbidden.Contains(error.Code) => DeliveryOutcome.Refused(RefusalReason.NoPermission, $"the workspace's rules do not allow it ({error.Code})"),
        _ => DeliveryOutcome.Invalid(error.ToString()),
    };
}
