using System.Net.Http.Headers;
using System.Text.Json;

namespace MeetupBot.Chat.Diagnostics;

/// <summary>The answer to one request of the doctor.</summary>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Text">The body.</param>
/// <param name="Json">The body, where it is JSON.</param>
/// <param name="Headers">Null without an answer.</param>
/// <param name="Fault">Why there was no answer; null when there was one.</param>
public sealed record ProbeReply(int Status, string Text, JsonElement? Json, HttpResponseHeaders? Headers, string? Fault)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>For people: the status, or why there is none.</summary>
    public string Reason => Fault ?? $"the answer was HTTP {Status}";

    public static ProbeReply None(string fault) => new(0, "", null, null, fault);

    /// <summary>A text of the JSON object; null when there is no such text.</summary>
    public string? Read(string name) =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A field of the JSON object; null when there is none.</summary>
    public JsonElement? Find(string name) => Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value : null;
}
