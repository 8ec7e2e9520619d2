using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Page;

/// <param name="HasUnread">For the person who views the page.</param>
public sealed record ConversationEntry(Conversation Conversation, bool HasUnread);
