using System.Net;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>An error in Discord's form. Source: Opcodes and Status Codes, "JSON Error Codes".</summary>
#pragma warning disable RCS1194 // It is only ever made with a status and a code.
internal sealed class ApiError : Exception
#pragma warning restore RCS1194
{
    public ApiError(HttpStatusCode status, int code, string message, FormErrors? errors = null)
        : base(message)
    {
        Status = status;
        Code = code;
        Errors = errors;
    }

    public HttpStatusCode Status { get; }

    public int Code { get; }

    public FormErrors? Errors { get; }

    public static ApiError Unauthorized() => new(HttpStatusCode.Unauthorized, 0, "401: Unauthorized");

    public static ApiError NotFound() => new(HttpStatusCode.NotFound, 0, "404: Not Found");

    public static ApiError MethodNotAllowed() => new(HttpStatusCode.MethodNotAllowed, 0, "405: Method Not Allowed");

    public static ApiError UnknownChannel() => new(HttpStatusCode.NotFound, 10003, "Unknown Channel");

    public static ApiError UnknownGuild() => new(HttpStatusCode.NotFound, 10004, "Unknown Guild");

    public static ApiError UnknownMember() => new(HttpStatusCode.NotFound, 10007, "Unknown Member");

    public static ApiError UnknownMessage() => new(HttpStatusCode.NotFound, 10008, "Unknown Message");

    public static ApiError UnknownUser() => new(HttpStatusCode.NotFound, 10013, "Unknown User");

    public static ApiError UnknownWebhook() => new(HttpStatusCode.NotFound, 10015, "Unknown Webhook");

    public static ApiError UnknownInteraction() => new(HttpStatusCode.NotFound, 10062, "Unknown interaction");

    public static ApiError UnknownCommand() => new(HttpStatusCode.NotFound, 10063, "Unknown application command");

    public static ApiError UnknownScheduledEvent() => new(HttpStatusCode.NotFound, 10070, "Unknown Guild Scheduled Event");

    public static ApiError MissingAccess() => new(HttpStatusCode.Forbidden, 50001, "Missing Access");

    public static ApiError CannotEditOthersMessage() => new(HttpStatusCode.Forbidden, 50005, "Cannot edit a message authored by another user");

    public static ApiError EmptyMessage() => new(HttpStatusCode.BadRequest, 50006, "Cannot send an empty message");

    public static ApiError CannotMessageUser(HttpStatusCode status) => new(status, 50007, "Cannot send messages to this user");

    public static ApiError NotTextChannel() => new(HttpStatusCode.BadRequest, 50008, "Cannot send messages in a non-text channel");

    public static ApiError ForumChannel() => new(HttpStatusCode.BadRequest, 40058, "Cannot send a message in a forum channel");

    public static ApiError MissingPermissions() => new(HttpStatusCode.Forbidden, 50013, "Missing Permissions");

    public static ApiError InvalidWebhookToken() => new(HttpStatusCode.Unauthorized, 50027, "Invalid Webhook Token");

    public static ApiError ThreadArchived() =>
        new(HttpStatusCode.BadRequest, 50083, "Tried to perform an operation on an archived thread");

    public static ApiError ThreadLocked() => new(HttpStatusCode.Forbidden, 160005, "Thread is locked");

    public static ApiError InvalidForm(FormErrors errors) => new(HttpStatusCode.BadRequest, 50035, "Invalid Form Body", errors);

    public RestReply ToReply() => RestReply.Json(Status, this, static (json, error) => error.Write(json));

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message", Message);
        json.WriteNumber("code", Code);
        if (Errors is not null)
        {
            json.WritePropertyName("errors");
            Errors.Write(json);
        }

        json.WriteEndObject();
    }
}
