using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Page;

/// <param name="Unread">The number of unread messages for them.</param>
/// <param name="TakesDirectMessages">Whether they take direct messages from the bot.</param>
public sealed record PersonEntry(SandboxPerson Person, int Unread, bool TakesDirectMessages);
