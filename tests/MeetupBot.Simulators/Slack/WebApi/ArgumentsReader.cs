using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Reads a call's body. Source: Web API, "Basics" (content types); every method's errors.</summary>
internal static class ArgumentsReader
{
    /// <exception cref="ApiError">Another content type, invalid JSON, or JSON that is not an object.</exception>
    public static async Task<Arguments> ReadAsync(HttpRequest request)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        var type = request.ContentType?.Split(';')[0].Trim();
        if (request.Method == "GET" || request.ContentLength is null or 0)
            return new Arguments(values, false);
        if (type is null)
            throw new ApiError("missing_post_type");
        if (type == "application/json")
            return new Arguments(await ReadJsonAsync(request), true);
        if (type is not ("application/x-www-form-urlencoded" or "multipart/form-data"))
            throw new ApiError("invalid_post_type");
        foreach (var (name, value) in await request.ReadFormAsync())
            values[name] = value.ToString();
        return new Arguments(values, false);
    }

    private static async Task<Dictionary<string, JsonNode?>> ReadJsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        try
        {
            if (JsonNode.Parse(text, null, Arguments.Strict) is not JsonObject json)
                throw new ApiError("json_not_object");
            return json.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw new ApiError("invalid_json");
        }
    }
}
