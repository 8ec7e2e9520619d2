using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Decides who may delete a message.</summary>
public static class MessageRights
{
    public static bool MayDelete(SandboxPerson person, SandboxMessage message) =>
        message.IsVisibleTo(person.Id)
        && (person.IsOrganizer || message.AuthorId == person.Id || message.OnlyFor == person.Id)
        && (message.OnlyFor is not null || !IsDirect(message));

    // Only the bot can delete its direct messages.
    private static bool IsDirect(SandboxMessage message) =>
        SampleCommunity.Conversations.Any(c => c.Id == message.ConversationId && c.IsDirect);
}
