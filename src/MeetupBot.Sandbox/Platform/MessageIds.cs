using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Platform;

/// <summary>Message ids as the contract carries them.</summary>
internal static class MessageIds
{
    public static MessageRef RefOf(SandboxMessage message) =>
        new(PlatformOf(message), message.ConversationId, message.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for what was never an id of ours.</summary>
    public static long? Parse(MessageRef message) =>
        SampleCommunity.FindConversation(message.ChannelId)?.Platform == message.Platform ? Parse(message.MessageId) : null;

    private static string PlatformOf(SandboxMessage message) =>
        SampleCommunity.FindConversation(message.ConversationId)?.Platform ?? SampleCommunity.Platform;

    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
