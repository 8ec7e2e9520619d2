using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Who may take a message away.</summary>
public static class MessageRights
{
    public static bool MayDelete(SandboxPerson person, SandboxMessage message) =>
        message.IsVisibleTo(person.Id)
        && (person.IsOrganizer || message.AuthorId == person.Id || message.OnlyFor == person.Id)
        && (message.OnlyFor is not null || !IsDirect(message));

    // The bot's direct messages are the bot's to take back.
    private static bool IsDirect(SandboxMessage message) => SampleCommunity.Conversations.Any(c => c.Id == message.ConversationId && c.IsDirect);
}
