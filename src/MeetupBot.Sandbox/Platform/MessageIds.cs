using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Platform;

/// <summary>Converts message ids to the ids of the chat contract.</summary>
internal static class MessageIds
{
    public static MessageRef RefOf(SandboxMessage message) =>
        new(PlatformOf(message), message.ConversationId, message.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null when it is not an id of the sandbox.</summary>
    public static long? Parse(MessageRef message) =>
        SampleCommunity.FindConversation(message.ChannelId)?.Platform == message.Platform ? Parse(message.MessageId) : null;

    private static string PlatformOf(SandboxMessage message) =>
        SampleCommunity.FindConversation(message.ConversationId)?.Platform ?? SampleCommunity.Platform;

    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
