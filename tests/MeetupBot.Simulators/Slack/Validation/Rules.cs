using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>Rules for single values. Lengths are counted in UTF-16 units, which is never less than Slack's count.</summary>
internal static class Rules
{
    public static Rule Text(int max, int min = 1) => (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<string>(out var text))
            problems.Add("must provide a string", at);
        else if (text.Length < min)
            problems.Add($"must be more than {min - 1} characters", at);
        else if (text.Length > max)
            problems.Add($"must be less than {max + 1} characters", at);
    };

    public static Rule Exactly(string expected) => OneOf(expected);

    public static Rule OneOf(params string[] allowed) => (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<string>(out var text) || !allowed.Contains(text))
            problems.Add($"value must be one of: {string.Join(", ", allowed)}", at);
    };

    public static Rule Flag { get; } = (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<bool>(out _))
            problems.Add("must provide a boolean", at);
    };

    public static Rule Whole(long min, long max) => (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<long>(out var number))
            problems.Add("must provide an integer", at);
        else if (number < min || number > max)
            problems.Add($"must be between {min} and {max}", at);
    };

    public static Rule Url(int max) => (value, at, problems) =>
    {
        Text(max)(value, at, problems);
        if (value is JsonValue json && json.TryGetValue<string>(out var text) && text.Length > 0
            && (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "mailto" or "slack")))
            problems.Add("must be a valid URL", at);
    };

    /// <summary>A date <c>YYYY-MM-DD</c>.</summary>
    public static Rule Date { get; } = (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<string>(out var text) || !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
            problems.Add("must be a date in the format YYYY-MM-DD", at);
    };

    /// <summary>A time <c>HH:mm</c>.</summary>
    public static Rule Time { get; } = (value, at, problems) =>
    {
        if (value is not JsonValue json || !json.TryGetValue<string>(out var text) || !TimeOnly.TryParseExact(text, "HH:mm", out _))
            problems.Add("must be a time in the format HH:mm", at);
    };

    public static Rule Items(int min, int max, Rule item) => (value, at, problems) =>
    {
        if (value is not JsonArray items)
        {
            problems.Add("must provide an array", at);
            return;
        }

        if (items.Count < min)
            problems.Add($"no less than {min} items required", at);
        if (items.Count > max)
            problems.Add($"no more than {max} items allowed", at);
        for (var index = 0; index < items.Count; index++)
            item(items[index], $"{at}/{index}", problems);
    };

    public static Rule Of(Shape shape) => shape.Check;

    /// <summary>An object whose <c>type</c> decides its shape.</summary>
    public static Rule ByType(params (string Type, Shape Shape)[] shapes)
    {
        var known = shapes.ToDictionary(s => s.Type, s => s.Shape, StringComparer.Ordinal);
        return (value, at, problems) =>
        {
            if (value is not JsonObject json)
                problems.Add("must provide an object", at);
            else if (json["type"] is not JsonValue type || !type.TryGetValue<string>(out var name))
                problems.Add("missing required field: type", at);
            else if (!known.TryGetValue(name, out var shape))
                problems.Add($"unsupported type: {name}", at + "/type");
            else
                shape.Check(json, at, problems);
        };
    }
}
