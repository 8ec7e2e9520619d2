namespace MeetupBot.Sandbox.Page;

/// <param name="Label">What is offered.</param>
/// <param name="Detail">What it is.</param>
/// <param name="Text">The whole composer text once it is taken.</param>
public sealed record CompletionItem(string Label, string Detail, string Text);
