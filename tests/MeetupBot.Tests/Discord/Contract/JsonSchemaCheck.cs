using System.Text.Json;
using System.Text.RegularExpressions;

namespace MeetupBot.Tests.Discord.Contract;

/// <summary>
/// Implements the part of JSON Schema that the description uses. It is stricter in one point: a property that no branch knows is an
/// error, because Discord would silently ignore it. A oneOf needs at least one matching branch, not exactly one, because branches overlap.
/// </summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, string at)
    {
        schema = Resolve(schema);
        foreach (var union in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(union, out var branches))
                return CheckUnion(branches, value, at);
        }

        var errors = new List<string>();
        CheckType(schema, value, at, errors);
        CheckEnum(schema, value, at, errors);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(schema, value.GetString()!, at, errors);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, value.GetDouble(), at, errors);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, at, errors);
                break;
            case JsonValueKind.Object:
                CheckObject(schema, value, at, errors);
                break;
        }

        return errors;
    }

    private IReadOnlyList<string> CheckUnion(JsonElement branches, JsonElement value, string at)
    {
        var tries = branches.EnumerateArray().Select(branch => Check(branch, value, at)).ToList();
        return tries.Any(errors => errors.Count == 0) ? [] : tries.MinBy(errors => errors.Count)!;
    }

    private static void CheckType(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (!schema.TryGetProperty("type", out var type))
            return;
        var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];
        var fits = allowed.Any(name => name switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => value.ValueKind == JsonValueKind.Object,
        });
        if (!fits)
            errors.Add($"{at} is {value.ValueKind}, not {type}");
    }

    private static void CheckEnum(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText()))
            errors.Add($"{at} is {value.GetRawText()}, none of {values.GetRawText()}");
    }

    private static void CheckText(JsonElement schema, string text, string at, List<string> errors)
    {
        if (Number(schema, "minLength") is { } min && text.Length < min)
            errors.Add($"{at} is shorter than {min}");
        if (Number(schema, "maxLength") is { } max && text.Length > max)
            errors.Add($"{at} is longer than {max}");
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            errors.Add($"{at} does not match {pattern}");
    }

    private static void CheckNumber(JsonElement schema, double number, string at, List<string> errors)
    {
        if (Number(schema, "minimum") is { } min && number < min)
            errors.Add($"{at} is below {min}");
        if (Number(schema, "maximum") is { } max && number > max)
            errors.Add($"{at} is above {max}");
    }

    private void CheckArray(JsonElement schema, JsonElement array, string at, List<string> errors)
    {
        var count = array.GetArrayLength();
        if (Number(schema, "minItems") is { } min && count < min)
            errors.Add($"{at} has fewer than {min}");
        if (Number(schema, "maxItems") is { } max && count > max)
            errors.Add($"{at} has more than {max}");
        if (!schema.TryGetProperty("items", out var items))
            return;
        foreach (var (index, item) in array.EnumerateArray().Index())
            errors.AddRange(Check(items, item, $"{at}[{index}]"));
    }

    private void CheckObject(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var required in schema.TryGetProperty("required", out var names) ? names.EnumerateArray() : default)
        {
            if (!value.TryGetProperty(required.GetString()!, out _))
                errors.Add($"{at} lacks {required}");
        }

        if (!schema.TryGetProperty("properties", out var known))
            return;
        foreach (var property in value.EnumerateObject())
        {
            if (known.TryGetProperty(property.Name, out var described))
                errors.AddRange(Check(described, property.Value, $"{at}.{property.Name}"));
            else
                errors.Add($"{at}.{property.Name} is unknown");
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var target = root;
            foreach (var step in reference.GetString()!.Split('/').Skip(1))
                target = target.GetProperty(step);
            schema = target;
        }

        return schema;
    }

    private static double? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
