namespace MeetupBot.Sandbox.Page;

/// <param name="Detail">A description of the item.</param>
/// <param name="Text">The whole composer text after it is chosen.</param>
public sealed record CompletionItem(string Label, string Detail, string Text);
