using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Reads the fields of a submitted modal, in labels or rows. Source: Component Reference, "Label Interaction Response Structure".
/// </summary>
internal static class FieldReader
{
    private const int Deepest = 4;

    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<SubmittedComponent>? components)
    {
        var fields = new Dictionary<string, string>();
        foreach (var component in components ?? [])
            Collect(component, fields, 0);
        return fields;
    }

    private static void Collect(SubmittedComponent component, Dictionary<string, string> fields, int depth)
    {
        if (component.CustomId is { Length: > 0 } key)
            fields[key] = component.Values is { } values ? string.Join('\n', values) : OptionReader.Text(component.Value);
        if (depth == Deepest)
            return;
        if (component.Child is { } child)
            Collect(child, fields, depth + 1);
        foreach (var inner in component.Components ?? [])
            Collect(inner, fields, depth + 1);
    }
}
