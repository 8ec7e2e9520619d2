namespace MeetupBot.Discord.Wire;

/// <summary>
/// A command as registered with Discord and as returned by it. Source: Interactions, Application Commands, "Application Command Structure".
/// </summary>
internal sealed record ApplicationCommand
{
    public const int ChatInput = 1;
    public const int UserMenu = 2;
    public const int MessageMenu = 3;

    public int Type { get; init; } = ChatInput;
    public required string Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }
    public IReadOnlyList<int>? Contexts { get; init; }
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}
