using System.Globalization;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>The path of a field in a body. It becomes text only for an error.</summary>
internal sealed class FormPath
{
    private readonly FormPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private FormPath(FormPath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static FormPath Root { get; } = new(null, null, 0);

    public FormPath Field(string name) => new(this, name, 0);

    public FormPath Item(int index) => new(this, null, index);

    public string[] ToArray()
    {
        List<string> parts = [];
        for (var path = this; path._parent is not null; path = path._parent)
            parts.Add(path._name ?? path._index.ToString(CultureInfo.InvariantCulture));
        parts.Reverse();
        return [.. parts];
    }
}
