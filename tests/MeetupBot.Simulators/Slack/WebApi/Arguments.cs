using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>A call's arguments, from a query, a form or JSON. Source: Web API, "Basics" (POST bodies).</summary>
/// <param name="values">Texts from a form; any JSON from a JSON body.</param>
/// <param name="isJson">Whether the body was JSON.</param>
internal sealed class Arguments(IReadOnlyDictionary<string, JsonNode?> values, bool isJson)
{
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false };

    public bool IsJson { get; } = isJson;

    public IEnumerable<string> Names => values.Keys;

    public bool Has(string name) => values.TryGetValue(name, out var value) && value is not null && value.ToString().Length > 0;

    /// <summary>Null when it is missing or empty.</summary>
    public string? TextOrNull(string name) => Has(name) ? values[name]!.ToString() : null;

    public string Text(string name, string? otherwiseError = null) => TextOrNull(name) ?? throw Missing(name, otherwiseError);

    public bool Flag(string name) => TextOrNull(name) is "true" or "True" or "1";

    public int Number(string name, int otherwise) =>
        int.TryParse(TextOrNull(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>JSON, or a text that contains JSON, as in forms.</summary>
    /// <exception cref="ApiError">It is not JSON.</exception>
    public JsonNode? Json(string name, string otherwiseError)
    {
        if (!values.TryGetValue(name, out var value) || value is null)
            return null;
        if (value is not JsonValue text || !text.TryGetValue<string>(out var json))
            return value;
        if (json.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(json, null, Strict);
        }
        catch (JsonException)
        {
            throw new ApiError(otherwiseError);
        }
    }

    /// <summary>All arguments as one object, for the log.</summary>
    public JsonObject ToJson() => new(values.Where(v => v.Key != "token").Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));

    private static ApiError Missing(string name, string? error) => error is null
        ? ApiError.InvalidArguments($"[ERROR] missing required field: {name}")
        : new ApiError(error);
}
