using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>
/// Slack's OpenAPI description of its Web API of 2021 (info.version 1.7.0), reduced by <c>tests/Specs/take-used.py</c> to the used part.
/// Where the live documentation is newer, the tests follow it, and the difference is listed here.
/// </summary>
internal sealed class SlackSpec
{
    /// <summary>Methods that were added later. Source: docs.slack.dev, Reference, Methods.</summary>
    private static readonly HashSet<string> Newer = new(StringComparer.Ordinal)
    {
        "apps.connections.open", "files.getUploadURLExternal", "files.completeUploadExternal",
    };

    /// <summary>Arguments that were added later. Source: the methods' pages, "Arguments".</summary>
    private static readonly HashSet<string> NewerArguments = new(StringComparer.Ordinal)
    {
        "chat.postMessage metadata", "chat.postMessage markdown_text", "chat.update metadata", "chat.update markdown_text",
        "chat.update reply_broadcast", "chat.update file_ids", "conversations.open prevent_creation", "views.open interactivity_pointer",
        "views.push interactivity_pointer",
    };

    /// <summary>
    /// Described as GET with a query. Today each page says POST with a body ("Facts", "Method access"). Methods that read accept a form as
    /// well as a query.
    /// </summary>
    private static readonly HashSet<string> PostedToday = new(StringComparer.Ordinal)
    {
        "auth.test", "views.open", "views.push", "views.update", "views.publish", "users.info", "users.list", "conversations.info",
        "conversations.members", "chat.getPermalink",
    };

    private readonly JsonElement _paths;

    private SlackSpec(JsonElement root) => _paths = root.GetProperty("paths");

    public static SlackSpec Read()
    {
        using var data = typeof(SlackSpec).Assembly.GetManifestResourceStream("slack.json")!;
        using var document = JsonDocument.Parse(data);
        return new SlackSpec(document.RootElement.Clone());
    }

    /// <summary>The errors of a call. Empty if there are none.</summary>
    public IEnumerable<string> Check(ApiRecord record)
    {
        if (record.Method is "response_url" or "upload" || Newer.Contains(record.Method))
            return [];
        return _paths.TryGetProperty("/" + record.Method, out var described) ? Check(record, described) : ["is not described: add it to tests/Specs/take-used.py, and run that"];
    }

    private static IEnumerable<string> Check(ApiRecord record, JsonElement described)
    {
        var verb = described.EnumerateObject().Single();
        if (!verb.NameEquals(record.HttpMethod.ToLowerInvariant()) && !PostedToday.Contains(record.Method))
            yield return $"is described as {verb.Name}";
        var parameters = verb.Value.GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (var (name, value) in record.Arguments)
        {
            if (parameters.TryGetValue(name, out var parameter))
            {
                if (!Fits(parameter.GetProperty("type").GetString()!, value, record.IsJson))
                    yield return $"{name} is described as {parameter.GetProperty("type")}";
            }
            else if (!NewerArguments.Contains($"{record.Method} {name}"))
            {
                yield return $"{name} is not described";
            }
        }

        foreach (var missing in parameters.Values.Where(p => IsRequired(p) && !record.Arguments.ContainsKey(p.GetProperty("name").GetString()!)))
            yield return $"{missing.GetProperty("name")} is missing";
    }

    /// <summary>The token is not required, because it is sent in the header.</summary>
    private static bool IsRequired(JsonElement parameter) =>
        !parameter.GetProperty("name").ValueEquals("token") && parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    /// <summary>
    /// "string" also means JSON in a form. In a JSON body the JSON itself is accepted. Source: chat.postMessage, "JSON POST support".
    /// </summary>
    private static bool Fits(string type, JsonNode? value, bool isJson) => type switch
    {
        "boolean" => value?.ToString() is "true" or "false" or "1" or "0",
        "integer" => long.TryParse(value?.ToString(), out _),
        "number" => double.TryParse(value?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => isJson || value is JsonValue,
    };
}
