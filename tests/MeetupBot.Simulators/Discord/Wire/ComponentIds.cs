using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Assigns component ids from 1, skipping those that the sender chose.</summary>
internal sealed class ComponentIds
{
    private readonly HashSet<int> _chosen = [];
    private int _last;

    public ComponentIds(JsonElement components) => Collect(components);

    public int For(JsonElement component)
    {
        if (Chosen(component) is { } id)
            return id;
        do
            _last++;
        while (_chosen.Contains(_last));
        return _last;
    }

    private static int? Chosen(JsonElement component) =>
        component.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() is > 0 and var value
            ? value
            : null;

    private void Collect(JsonElement components)
    {
        foreach (var component in components.EnumerateArray())
        {
            if (Chosen(component) is { } id)
                _chosen.Add(id);
            if (component.TryGetProperty("components"u8, out var children) && children.ValueKind == JsonValueKind.Array)
                Collect(children);
            if (component.TryGetProperty("accessory"u8, out var accessory) && Chosen(accessory) is { } accessoryId)
                _chosen.Add(accessoryId);
        }
    }
}
