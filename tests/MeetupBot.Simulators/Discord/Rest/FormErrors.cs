using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>The nested <c>errors</c> of 50035. Source: Reference, "Error Messages".</summary>
internal sealed class FormErrors
{
    private readonly List<(string[] Path, string Code, string Message)> _entries = [];

    public bool Any => _entries.Count > 0;

    public static ApiError Single(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path.Split('.'), code, message);
        return ApiError.InvalidForm(errors);
    }

    public void Add(FormPath path, string code, string message) => Add(path.ToArray(), code, message);

    public void ThrowIfAny()
    {
        if (Any)
            throw ApiError.InvalidForm(this);
    }

    public void Write(Utf8JsonWriter json) => Write(json, _entries, 0);

    private static void Write(Utf8JsonWriter json, IReadOnlyList<(string[] Path, string Code, string Message)> entries, int depth)
    {
        json.WriteStartObject();
        var here = entries.Where(e => e.Path.Length == depth).ToList();
        if (here.Count > 0)
            WriteMessages(json, here);
        foreach (var group in entries.Where(e => e.Path.Length > depth).GroupBy(e => e.Path[depth], StringComparer.Ordinal))
        {
            json.WritePropertyName(group.Key);
            Write(json, [.. group], depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter json, IEnumerable<(string[] Path, string Code, string Message)> entries)
    {
        json.WriteStartArray("_errors");
        foreach (var (_, code, message) in entries)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Add(string[] path, string code, string message) => _entries.Add((path, code, message));
}
