using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace MeetupBot.Slack.Http;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> bodies.</summary>
internal static class FormBody
{
    /// <summary>Such a request is short. Longer unsigned ones are not parsed.</summary>
    private const int LongestSslCheck = 4 * 1024;

    /// <summary>
    /// Whether Slack only checks the certificate of a command's address, which needs no action.
    /// Source: docs.slack.dev, Interactivity, Implementing slash commands, "Confirming receipt".
    /// </summary>
    public static bool IsSslCheck(ReadOnlySpan<byte> body) =>
        body.Length <= LongestSslCheck && Find(body, "ssl_check"u8) is { } value && Decode(body[value].ToArray()).Span.SequenceEqual("1"u8);

    /// <summary>Every field as a string, as Socket Mode sends a command.</summary>
    public static byte[] Command(ReadOnlySpan<byte> body)
    {
        var fields = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
            fields[name] = values.ToString();
        return JsonSerializer.SerializeToUtf8Bytes(fields, InboundJson.Default.JsonObject);
    }

    /// <summary>The JSON in the field <c>payload</c>. Null when the field is missing.</summary>
    /// <param name="body">Decoded in place: a press carries its whole message, and a string of it would be twice as long.</param>
    public static ReadOnlyMemory<byte>? Payload(Memory<byte> body)
    {
        if (Find(body.Span, "payload"u8) is { } range)
            return Decode(body[range]);
        return null;
    }

    /// <returns>The value of the first field with that name, not decoded.</returns>
    private static Range? Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.Length > name.Length && field[name.Length] == '=' && field.StartsWith(name))
                return (range.Start.Value + name.Length + 1)..range.End;
        }

        return null;
    }

    private static Memory<byte> Decode(Memory<byte> field)
    {
        var bytes = field.Span;
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i] == '+' ? (byte)' ' : bytes[i];
            if (value == '%' && i + 2 < bytes.Length
                && byte.TryParse(bytes.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var decoded))
            {
                value = decoded;
                i += 2;
            }

            bytes[length++] = value;
        }

        return field[..length];
    }
}

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class InboundJson : JsonSerializerContext;
