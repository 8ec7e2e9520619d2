using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using NodaTime;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// What a refused call means for a delivery. Source: docs.slack.dev, Reference, chat.postMessage, chat.update, chat.delete,
/// conversations.open, files.completeUploadExternal and views.publish, "Errors".
/// </summary>
internal static class DeliveryErrors
{
    private const int InternalServerError = 500;

    private static readonly Duration AfterTooManyMessages = Duration.FromMinutes(10);

    /// <summary>
    /// A message that may have arrived without an answer is retried a limited number of times. Otherwise people could get it over and over.
    /// </summary>
    public static DeliveryResult ToResult(SlackError error) =>
        DeliveryOutcome.FromTransientError(error, InternalServerError, error.MayHaveArrived) ?? error.Code switch
        {
            SlackErrorCode.MessageLimitExceeded => new DeliveryResult.TryLater(AfterTooManyMessages, error.ToString(), PlatformDown: true),
            _ => DeliveryOutcome.Refused(ReasonOf(error), error.ToString(), error.Code == SlackErrorCode.MissingScope ? error.Needed : null),
        };

    private static RefusalReason ReasonOf(SlackError error) => error.Code switch
    {
        SlackErrorCode.NotInChannel => RefusalReason.NotInvited,
        SlackErrorCode.ChannelNotFound => RefusalReason.Hidden,
        // The answers of chat.postMessage and chat.update. The message can be edited again when somebody unarchives the channel.
        SlackErrorCode.IsArchived or SlackErrorCode.IsInactive => RefusalReason.Archived,
        SlackErrorCode.MissingScope => RefusalReason.NoScope,
        SlackErrorCode.MessageNotFound or SlackErrorCode.ThreadNotFound or SlackErrorCode.CannotReplyToMessage or SlackErrorCode.CantUpdateMessage or SlackErrorCode.UserNotFound
            or SlackErrorCode.UsersNotFound => RefusalReason.Gone,
        SlackErrorCode.CannotDmBot or SlackErrorCode.UserDisabled or SlackErrorCode.UserNotVisible or SlackErrorCode.MessagesTabDisabled =>
            RefusalReason.DirectMessagesClosed,
        SlackErrorCode.MessageTooLong => RefusalReason.TooLong,
        SlackErrorCode.ThreadLocked => RefusalReason.Locked,
        SlackErrorCode.CantDeleteMessage or SlackErrorCode.EditWindowClosed => RefusalReason.Forbidden,
        _ when SlackErrorCode.Forbidden.Contains(error.Code) => RefusalReason.Forbidden,
        _ => RefusalReason.Invalid,
    };
}
