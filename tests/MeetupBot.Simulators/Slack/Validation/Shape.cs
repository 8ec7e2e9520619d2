using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Validation;

/// <summary>The properties of one kind of object. Others are refused, as in Slack.</summary>
internal sealed class Shape(params Field[] fields)
{
    private readonly Dictionary<string, Field> _fields = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>Checks of several properties together.</summary>
    public Rule? Also { get; init; }

    public void Check(JsonNode? value, string at, Problems problems)
    {
        if (value is not JsonObject json)
        {
            problems.Add("must provide an object", at);
            return;
        }

        foreach (var missing in _fields.Values.Where(f => f.IsRequired && !json.ContainsKey(f.Name)))
            problems.Add($"missing required field: {missing.Name}", at);
        foreach (var (name, property) in json)
        {
            if (_fields.TryGetValue(name, out var field))
                field.Rule(property, $"{at}/{name}", problems);
            else
                problems.Add($"invalid additional property: {name}", at);
        }

        Also?.Invoke(json, at, problems);
    }
}
