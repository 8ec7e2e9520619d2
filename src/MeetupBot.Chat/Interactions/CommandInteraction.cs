using MeetupBot.Chat.Addresses;

namespace MeetupBot.Chat.Interactions;

/// <summary><c>/meetup …</c>, already parsed.</summary>
public sealed record CommandInteraction : Interaction
{
    /// <summary>The name in the catalogue, such as <c>propose</c> or <c>me show</c>.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// Values by option name. A channel is its platform id. A member is the platform's id, or text that names people, for
    /// <see cref="Text.PeopleText"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc cref="Text.CommandReading.Understood.Unmarked"/>
    public IReadOnlySet<string> Unmarked { get; init; } = new HashSet<string>();

    /// <inheritdoc cref="Text.CommandReading.Understood.Unused"/>
    public string? Unused { get; init; }

    /// <summary>
    /// People named in options, by platform id, as the platform describes them: who was mentioned, and whoever goes by a name in the text.
    /// </summary>
    public IReadOnlyDictionary<string, Person> Named { get; init; } = new Dictionary<string, Person>();

    public string? this[string option] => Options.TryGetValue(option, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
