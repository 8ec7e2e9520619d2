using System.Globalization;
using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>
/// Reads fields of a JSON object and records errors with Discord's codes. Absent and null mean the same unless stated otherwise.
/// Source: Reference, "Error Messages". Lengths are counted in UTF-16 units, which is the stricter way.
/// </summary>
internal readonly struct FormReader(JsonElement body, FormPath path, FormErrors errors)
{
    public JsonElement Body { get; } = body;

    public FormPath Path { get; } = path;

    public FormErrors Errors { get; } = errors;

    public bool Has(string name) => Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public bool Mentions(string name) => Body.TryGetProperty(name, out _);

    public void Fail(string name, string code, string message) => Errors.Add(Path.Field(name), code, message);

    public string? Text(string name, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (!TryField(name, required, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(name, "STRING_TYPE_CONVERT", "Could not interpret the value as string.");
            return null;
        }

        var text = value.GetString()!;
        CheckLength(name, text.Length, min, max, required);
        return text;
    }

    public long? Integer(string name, long min = long.MinValue, long max = long.MaxValue, bool required = false)
    {
        if (!TryField(name, required, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            Fail(name, "NUMBER_TYPE_COERCE", "Value is not int.");
            return null;
        }

        if (number < min)
            Fail(name, "NUMBER_TYPE_MIN", $"Value should be greater than or equal to {min}.");
        else if (number > max)
            Fail(name, "NUMBER_TYPE_MAX", $"Value should be less than or equal to {max}.");
        return number;
    }

    public long? OneOf(string name, bool required, params ReadOnlySpan<long> allowed)
    {
        var value = Integer(name, required: required);
        if (value is { } number && !allowed.Contains(number))
            Fail(name, "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", allowed.ToArray())}).");
        return value;
    }

    public bool? Flag(string name)
    {
        if (!TryField(name, required: false, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Fail(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Snowflake(string name, bool required = false)
    {
        if (!TryField(name, required, out var value))
            return null;
        if (TrySnowflake(value, out var id))
            return id;
        Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
        return null;
    }

    public DateTimeOffset? Moment(string name, bool required = false)
    {
        var text = Text(name, required: required);
        if (text is null)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        Fail(name, "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }

    public JsonElement? Array(string name, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (!TryField(name, required, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fail(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return null;
        }

        CheckLength(name, value.GetArrayLength(), min, max, required: true);
        return value;
    }

    public FormReader? Object(string name, bool required = false)
    {
        if (!TryField(name, required, out var value))
            return null;
        return AsObject(value, Path.Field(name), Errors);
    }

    /// <summary>The objects in the array. Other items are recorded as errors and left out.</summary>
    public IEnumerable<FormReader> Objects(string name, JsonElement array)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (AsObject(item, Path.Field(name).Item(index++), Errors) is { } reader)
                yield return reader;
        }
    }

    public static bool TrySnowflake(JsonElement value, out ulong id)
    {
        id = 0;
        return value.ValueKind switch
        {
            JsonValueKind.String => ulong.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out id),
            JsonValueKind.Number => value.TryGetUInt64(out id),
            _ => false,
        };
    }

    private static FormReader? AsObject(JsonElement value, FormPath path, FormErrors errors)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return new FormReader(value, path, errors);
        errors.Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        return null;
    }

    private bool TryField(string name, bool required, out JsonElement value)
    {
        if (Body.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null)
            return true;
        if (required)
            Fail(name, "BASE_TYPE_REQUIRED", "This field is required");
        return false;
    }

    private void CheckLength(string name, int length, int min, int max, bool required)
    {
        if (length >= min && length <= max)
            return;
        if (length == 0 && required && min == 1 && max == int.MaxValue)
            Fail(name, "BASE_TYPE_REQUIRED", "This field is required");
        else if (min > 0)
            Fail(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        else
            Fail(name, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
    }
}
