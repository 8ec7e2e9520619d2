using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace MeetupBot.Slack.Http;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> bodies.</summary>
internal static class FormBody
{
    private const string SslCheck = "ssl_check";

    /// <summary>Such a request is short. Longer unsigned ones are not parsed.</summary>
    private const int LongestSslCheck = 4 * 1024;

    /// <summary>
    /// Whether Slack only checks the certificate of a command's address, which needs no action.
    /// Source: docs.slack.dev, Interactivity, Implementing slash commands, "Confirming receipt".
    /// </summary>
    public static bool IsSslCheck(ReadOnlySpan<byte> body) =>
        body.Length <= LongestSslCheck && body.IndexOf("ssl_check"u8) >= 0 && Value(body, SslCheck) == "1";

    /// <summary>Every field as a string, as Socket Mode sends a command.</summary>
    public static JsonElement Command(ReadOnlySpan<byte> body)
    {
        var fields = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
            fields[name] = values.ToString();
        return JsonSerializer.SerializeToElement(fields, InboundJson.Default.JsonObject);
    }

    /// <summary>The JSON in the field <c>payload</c>.</summary>
    /// <exception cref="JsonException">The field is missing or not JSON.</exception>
    public static JsonElement Payload(ReadOnlySpan<byte> body) =>
        Value(body, "payload") is { } payload ? JsonElement.Parse(payload) : throw new JsonException("The form has no payload.");

    private static string? Value(ReadOnlySpan<byte> body, string name) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).TryGetValue(name, out var values) ? values.ToString() : null;
}

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class InboundJson : JsonSerializerContext;
