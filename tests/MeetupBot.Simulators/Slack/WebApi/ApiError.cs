using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>An error: HTTP 200 with <c>ok: false</c>. Source: Web API, "Evaluating responses".</summary>
#pragma warning disable RCS1194 // It is only ever made with a code.
internal sealed class ApiError(string code) : Exception(code)
#pragma warning restore RCS1194
{
    /// <summary>E.g. <c>channel_not_found</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Added to <c>response_metadata.messages</c>.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Added beside <c>ok</c> and <c>error</c>, e.g. <c>needed</c> and <c>provided</c>.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    public static ApiError InvalidBlocks(MeetupBot.Simulators.Slack.Validation.Problems problems) => new("invalid_blocks") { Messages = problems.Messages };

    public static ApiError InvalidArguments(params IReadOnlyList<string> messages) => new("invalid_arguments") { Messages = messages };

    /// <summary>Source: every method, <c>missing_scope</c>.</summary>
    public static ApiError MissingScope(string needed, IEnumerable<string> provided) => new("missing_scope")
    {
        More = new Dictionary<string, string> { ["needed"] = needed, ["provided"] = string.Join(',', provided) },
    };

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error"] = Code };
        foreach (var (name, value) in More)
            json[name] = value;
        if (Messages.Count > 0)
        {
            json["errors"] = new JsonArray([.. Messages.Select(m => (JsonNode)m["[ERROR] ".Length..])]);
            json["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. Messages.Select(m => (JsonNode)m)]) };
        }

        return json;
    }
}
