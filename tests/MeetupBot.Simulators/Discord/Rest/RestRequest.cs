using System.Globalization;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>A request with a known route and a parsed body.</summary>
internal sealed class RestRequest(string[] values, IQueryCollection query, RestBody body)
{
    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}");

    public IQueryCollection Query { get; } = query;

    public IReadOnlyList<UploadedFile> Files => body.Files;

    public JsonElement Json { get; } = body.Json ?? EmptyObject;

    /// <summary>A path parameter by its position, from 0.</summary>
    public string Value(int index) => values[index];

    /// <exception cref="ApiError">The parameter is not a snowflake (50035).</exception>
    public ulong Id(int index, string name) =>
        ulong.TryParse(values[index], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw FormErrors.Single(name, "NUMBER_TYPE_COERCE", $"Value \"{values[index]}\" is not snowflake.");

    public bool Flag(string name) => Query[name].ToString() is "true" or "True" or "1";

    /// <summary>The body as a form.</summary>
    /// <exception cref="ApiError">The body is not an object.</exception>
    public FormReader Form(FormErrors errors)
    {
        if (Json.ValueKind == JsonValueKind.Object)
            return new FormReader(Json, FormPath.Root, errors);
        throw FormErrors.Single("_body", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
    }
}
