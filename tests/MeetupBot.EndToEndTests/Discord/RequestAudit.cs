using System.Text.Json;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Rest;
using MeetupBot.Tests.Discord.Contract;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>
/// Checks everything that the bot sent: nothing is malformed or undocumented, every message has its nonce, and every message states who
/// may be pinged.
/// </summary>
internal static class RequestAudit
{
    private const int AlreadyAcknowledged = 40060;

    private static readonly OpenApiSpec Spec = OpenApiSpec.Read();

    public static IReadOnlyList<string> Faults(DiscordSimulator discord) =>
        [.. discord.Requests.SelectMany(request => Faults(request).Select(fault => $"{request.Method} {request.Path}: {fault}\n{request.Text}")).Take(10)];

    private static IEnumerable<string> Faults(RequestRecord request)
    {
        if (request.Route.Length == 0)
            yield return "there is no such endpoint";
        if (request.Status == 400 && CodeOf(request) != AlreadyAcknowledged)
            yield return $"malformed: {System.Text.Encoding.UTF8.GetString(request.Reply.Span)}";
        if (Message(request) is { } message)
        {
            if (!message.TryGetProperty("allowed_mentions", out _))
                yield return "leaves open who may be pinged";
            if (request.Route == "POST /channels/{channel_id}/messages" && !HasNonce(message))
                yield return "a repeat could not be recognised";
        }

        foreach (var fault in Undescribed(request))
            yield return fault;
    }

    private static IEnumerable<string> Undescribed(RequestRecord request)
    {
        if (!Spec.Describes(request.Method, request.Path))
            return [OpenApiSpec.Undescribed];
        return request.Body.IsEmpty ? [] : Spec.Check(request.Method, request.Path, request.Json);
    }

    /// <summary>The body of a request that creates or edits a message with text. Null for others.</summary>
    private static JsonElement? Message(RequestRecord request)
    {
        if (request.Body.IsEmpty || request.Json.ValueKind != JsonValueKind.Object)
            return null;
        var body = request.Json;
        if (request.Route.EndsWith("/callback", StringComparison.Ordinal))
            return body.GetProperty("type").GetInt32() is 4 or 7 ? body.GetProperty("data") : null;
        if (request.Route.EndsWith("/threads", StringComparison.Ordinal))
            return null;
        return request.Route.Contains("/messages", StringComparison.Ordinal) || request.Route.StartsWith("POST /webhooks", StringComparison.Ordinal)
            ? body
            : null;
    }

    private static bool HasNonce(JsonElement message) =>
        message.TryGetProperty("nonce", out var nonce) && nonce.GetString() is { Length: > 0 and <= 25 }
        && message.TryGetProperty("enforce_nonce", out var enforced) && enforced.ValueKind == JsonValueKind.True;

    private static int CodeOf(RequestRecord request) =>
        JsonElement.Parse(request.Reply.Span).TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number ? code.GetInt32() : 0;
}
