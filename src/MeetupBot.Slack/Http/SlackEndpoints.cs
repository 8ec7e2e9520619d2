using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.Translation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Slack.Http;

/// <summary>
/// The three endpoints of HTTP mode. A request is read up to a limit, then verified, then parsed. 200 means that its effect is saved, 500
/// that Slack has to send it again.
/// Sources: docs.slack.dev, Events API, "Using HTTP request URLs"; Interactivity, Handling user interaction; Implementing slash commands.
/// </summary>
internal sealed partial class SlackEndpoints(
    IInboundHandler handler, RequestSignature signature, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    private const string RetryHeader = "X-Slack-Retry-Num";

    public static void Map(IEndpointRouteBuilder app, Func<SlackEndpoints?> current)
    {
        app.MapPost("/slack/commands", context => RunAsync(current(), context, InboundKind.Command));
        app.MapPost("/slack/interactions", context => RunAsync(current(), context, InboundKind.Interactive));
        app.MapPost("/slack/events", context => RunAsync(current(), context, InboundKind.Event));
    }

    /// <summary>Answers 503 before the start and after the end, so that Slack tries again.</summary>
    private static Task RunAsync(SlackEndpoints? endpoints, HttpContext context, InboundKind kind)
    {
        if (endpoints is not null)
            return endpoints.ReceiveAsync(context, kind);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private async Task ReceiveAsync(HttpContext context, InboundKind kind)
    {
        var receivedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
        using var received = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        if (received is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var body = received.Bytes;
        if (kind != InboundKind.Event && FormBody.IsSslCheck(body.Span))
            return;
        if (!signature.Accepts(context.Request.Headers, body.Span))
        {
            LogUnsigned(kind);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Read(kind, body) is not { } payload)
        {
            LogMalformed(kind);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (kind == InboundKind.Event && Challenge(payload.Span) is { } challenge)
            await context.Response.WriteAsync(challenge, context.RequestAborted);
        else
            await HandleAsync(context, new Inbound(kind, payload, RetryNumber(context.Request), receivedAt));
    }

    private async Task HandleAsync(HttpContext context, Inbound inbound)
    {
        JsonObject? answer;
        try
        {
            // Not cancelled when the caller hangs up: the work is finished, and a repeat finds it done.
            answer = await (InteractionTelemetry.Traces.HasListeners()
                ? InteractionTelemetry.TraceAsync(Ids.Platform, context.TraceIdentifier, () => handler.HandleAsync(inbound, stopping))
                : handler.HandleAsync(inbound, stopping));
        }
        catch (Exception fault)
        {
            LogFault(inbound.Kind, fault);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (answer is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.ToJsonString(), Encoding.UTF8, context.RequestAborted);
        }

        if (inbound.Kind != InboundKind.Event)
            InteractionTelemetry.RecordAnswer(Ids.Platform, (Instant.FromDateTimeOffset(time.GetUtcNow()) - inbound.ReceivedAt).ToTimeSpan());
    }

    /// <summary>Null unless it is a JSON object. It is only checked here, and parsed by the handler.</summary>
    private static ReadOnlyMemory<byte>? Read(InboundKind kind, Memory<byte> body)
    {
        try
        {
            ReadOnlyMemory<byte>? payload = kind switch
            {
                InboundKind.Command => FormBody.Command(body.Span),
                InboundKind.Interactive => FormBody.Payload(body),
                _ => body,
            };
            if (payload is { } given && IsObject(given.Span))
                return given;
            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        reader.Skip();
        return !reader.Read();
    }

    /// <summary>
    /// Sent once, when the address is entered in the app's settings. Source: docs.slack.dev, Reference, Events, url_verification.
    /// </summary>
    private static string? Challenge(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("url_verification"u8) < 0)
            return null;
        var payload = JsonElement.Parse(json);
        return payload.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("url_verification")
            && payload.TryGetProperty("challenge", out var challenge) && challenge.ValueKind == JsonValueKind.String
                ? challenge.GetString()
                : null;
    }

    private static int RetryNumber(HttpRequest request) =>
        int.TryParse(request.Headers[RetryHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to Slack's {Kind} address is not signed by Slack, or is older than five minutes; refused. If Slack itself sends it, check Slack:SigningSecret and the clock")]
    private partial void LogUnsigned(InboundKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A signed request to Slack's {Kind} address could not be read; ignored")]
    private partial void LogMalformed(InboundKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request of Slack ({Kind}) failed and is not acknowledged; Slack sends it again")]
    private partial void LogFault(InboundKind kind, Exception fault);
}
