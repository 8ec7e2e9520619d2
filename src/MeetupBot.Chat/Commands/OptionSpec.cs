using MeetupBot.Chat.Interactions;

namespace MeetupBot.Chat.Commands;

/// <param name="Name">Lower case, as typed before the colon.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Required">The platform may insist on it. False when a missing value opens a form.</param>
/// <param name="Suggests">The platform asks the bot for suggestions while it is typed.</param>
/// <param name="MaxLength">The most characters of a text.</param>
public sealed record OptionSpec(
    string Name,
    string Description,
    OptionKind Kind = OptionKind.Text,
    bool Required = false,
    bool Suggests = false,
    int MaxLength = 1000)
{
    /// <summary>The only values allowed, when there are few.</summary>
    public IReadOnlyList<Suggestion> Choices { get; init; } = [];

    /// <summary>The inclusive range of a whole number.</summary>
    public (int Min, int Max) Range { get; init; } = (0, int.MaxValue);

    /// <summary>Takes the rest of a text command when it is typed without its key.</summary>
    public bool TakesRest { get; init; }
}
