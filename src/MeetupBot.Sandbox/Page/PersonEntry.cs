using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Page;

/// <param name="Unread">Messages that are meant for them and not seen yet.</param>
/// <param name="TakesDirectMessages">From the bot.</param>
public sealed record PersonEntry(SandboxPerson Person, int Unread, bool TakesDirectMessages);
