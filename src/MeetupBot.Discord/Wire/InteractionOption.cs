using System.Text.Json;

namespace MeetupBot.Discord.Wire;

/// <summary>A value given to a command (text, number or boolean), or the subcommand that contains them.</summary>
internal sealed record InteractionOption
{
    public required string Name { get; init; }
    public int Type { get; init; }
    public JsonElement? Value { get; init; }
    public bool Focused { get; init; }
    public IReadOnlyList<InteractionOption>? Options { get; init; }
}
