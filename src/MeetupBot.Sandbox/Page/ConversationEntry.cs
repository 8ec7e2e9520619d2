using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Page;

/// <param name="HasUnread">For whom the page is shown.</param>
public sealed record ConversationEntry(Conversation Conversation, bool HasUnread);
