using System.Collections.Frozen;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// The values of a response's <c>error</c> that the bot handles. Source: docs.slack.dev, Reference, Web API methods, the "Errors" of each
/// method used.
/// </summary>
internal static class SlackErrorCode
{
    public const string NotInChannel = "not_in_channel";
    public const string ChannelNotFound = "channel_not_found";
    public const string IsArchived = "is_archived";

    /// <summary>The answer of chat.update for an archived channel.</summary>
    public const string IsInactive = "is_inactive";

    public const string MessageNotFound = "message_not_found";
    /// <summary>The parent message of the reply does not exist.</summary>
    public const string ThreadNotFound = "thread_not_found";

    /// <summary>A message of this kind takes no replies.</summary>
    public const string CannotReplyToMessage = "cannot_reply_to_message";

    public const string CantUpdateMessage = "cant_update_message";
    public const string CantDeleteMessage = "cant_delete_message";
    public const string EditWindowClosed = "edit_window_closed";
    public const string CannotDmBot = "cannot_dm_bot";
    public const string MessagesTabDisabled = "messages_tab_disabled";
    public const string UserDisabled = "user_disabled";
    public const string UserNotFound = "user_not_found";
    public const string UsersNotFound = "users_not_found";
    public const string UserNotVisible = "user_not_visible";
    public const string MissingScope = "missing_scope";
    public const string MessageLimitExceeded = "message_limit_exceeded";
    public const string MessageTooLong = "msg_too_long";
    public const string ThreadLocked = "restricted_action_thread_locked";
    public const string ExpiredTriggerId = "expired_trigger_id";

    /// <summary>The bot token is not valid, or no longer.</summary>
    public static FrozenSet<string> TokenRefused { get; } = FrozenSet.ToFrozenSet(
    [
        "not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type",
        "team_access_not_granted", "app_uninstalled",
    ]);

    /// <summary>The workspace's rules forbid it. Somebody there has to change them.</summary>
    public static FrozenSet<string> Forbidden { get; } = FrozenSet.ToFrozenSet(
    [
        "no_permission", "access_denied", "accesslimited", "ekm_access_denied", "enterprise_is_restricted", "restricted_action",
        "restricted_action_read_only_channel", "restricted_action_thread_only_channel", "restricted_action_thread_locked",
        "restricted_action_non_threadable_channel", "org_login_required", "two_factor_setup_required", "app_access_restricted",
        "posting_to_channel_denied", "file_uploads_except_images_disabled", "file_type_not_allowed",
    ]);

    /// <summary>Transient faults of Slack.</summary>
    public static FrozenSet<string> Transient { get; } = FrozenSet.ToFrozenSet(
    [
        "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org", "external_channel_migrating", "update_failed", "file_update_failed",
    ]);

    public static FrozenSet<string> RateLimited { get; } = FrozenSet.ToFrozenSet(["ratelimited", "rate_limited"]);
}
