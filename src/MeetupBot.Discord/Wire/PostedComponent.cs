namespace MeetupBot.Discord.Wire;

/// <summary>The used part of a component in a posted message: its keys and texts, at any depth.</summary>
internal sealed record PostedComponent
{
    public string? CustomId { get; init; }
    public string? Content { get; init; }
    public IReadOnlyList<PostedComponent>? Components { get; init; }
    public PostedComponent? Accessory { get; init; }

    public IEnumerable<PostedComponent> WithDescendants()
    {
        yield return this;
        if (Accessory is not null)
            yield return Accessory;
        foreach (var child in Components ?? [])
        {
            foreach (var inner in child.WithDescendants())
                yield return inner;
        }
    }
}
