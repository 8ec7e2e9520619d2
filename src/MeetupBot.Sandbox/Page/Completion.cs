namespace MeetupBot.Sandbox.Page;

/// <summary>What the composer suggests while a command is typed.</summary>
/// <param name="Hint">What is being typed, such as an option's description.</param>
public sealed record Completion(string Hint, IReadOnlyList<CompletionItem> Items)
{
    public static Completion None { get; } = new("", []);
}
