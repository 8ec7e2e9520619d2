using System.Text.Json;

namespace MeetupBot.Tests.Discord.Contract;

/// <summary>Discord's own description of its API, with the allowed body of each request.</summary>
internal sealed class OpenApiSpec
{
    public const string Undescribed = "is not described: add it to tests/Specs/take-used.py, and run that";

    private readonly JsonElement _root;

    private OpenApiSpec(JsonElement root) => _root = root;

    /// <summary>Reads the part that <c>tests/Specs/take-used.py</c> extracted.</summary>
    public static OpenApiSpec Read()
    {
        using var data = typeof(OpenApiSpec).Assembly.GetManifestResourceStream("discord.json")!;
        using var document = JsonDocument.Parse(data);
        return new OpenApiSpec(document.RootElement.Clone());
    }

    /// <summary>The errors of a body. Empty if there are none.</summary>
    public IReadOnlyList<string> Check(string method, string path, JsonElement body)
    {
        if (FindOperation(method, path) is not { } operation)
            return [$"{method} {path} {Undescribed}"];
        if (!operation.TryGetProperty("requestBody", out var described))
            return [$"{method} {path} takes no body"];
        var schema = described.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return new JsonSchemaCheck(_root).Check(schema, body, "$");
    }

    public bool Describes(string method, string path) => FindOperation(method, path) is not null;

    private JsonElement? FindOperation(string method, string path)
    {
        var segments = path.Split('?')[0].Trim('/').Split('/');
        var fits = _root.GetProperty("paths").EnumerateObject()
            .Where(described => Matches(described.Name.Trim('/').Split('/'), segments))
            .OrderBy(described => described.Name.Count(character => character == '{'));
        foreach (var described in fits)
        {
            if (described.Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
                return operation;
        }

        return null;
    }

    private static bool Matches(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
