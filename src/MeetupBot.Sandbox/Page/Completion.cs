namespace MeetupBot.Sandbox.Page;

/// <summary>What the composer suggests while a command is typed.</summary>
/// <param name="Hint">What is being typed, such as an option's description.</param>
public sealed record Completion(string Hint, IReadOnlyList<CompletionItem> Items)
{
    public static Completion None { get; } = new("", []);
}

/// <param name="Detail">A description of the item.</param>
/// <param name="Text">The whole composer text after it is chosen.</param>
public sealed record CompletionItem(string Label, string Detail, string Text);
