using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Tests.Discord;

namespace MeetupBot.Tests.Platforms;

/// <summary>An adapter on its service, real or simulated, with one person who acts and a scripted bot behind it.</summary>
internal interface IPlatformBench : IAsyncDisposable
{
    IChatPlatform Platform { get; }

    ScriptedHandler Handler { get; }

    SpaceRef Space { get; }

    ChannelRef Channel { get; }

    UserRef Reader { get; }

    /// <summary>What anyone can read in the channel, oldest first.</summary>
    IReadOnlyList<string> ReadChannel();

    /// <summary>What the reader has in direct messages from the bot.</summary>
    IReadOnlyList<string> ReadDirectMessages();

    /// <summary>Somebody else in the space.</summary>
    UserRef Other { get; }

    /// <summary>What stands in the thread of a message, oldest first.</summary>
    IReadOnlyList<string> ReadThread(MessageRef parent);

    /// <summary>The id of the message to which a message of the channel replies; null when it stands alone.</summary>
    string? ReadReplyTo(MessageRef message);

    /// <summary>What the reader has in conversations with others and the bot.</summary>
    IReadOnlyList<string> ReadGroups();

    Task<SeenAnswer> CommandAsync(string command, string option, string value);

    /// <summary>On the newest private answer when <paramref name="message"/> is null.</summary>
    Task<SeenAnswer> PressAsync(MessageRef? message, string label);

    Task<SeenAnswer> ChooseAsync(MessageRef message, string placeholder, params string[] values);

    /// <summary>Sends off the form that opened last.</summary>
    Task<SeenAnswer> SubmitAsync(string key, string value);

    Task CloseDirectMessagesAsync();

    Task DeleteByHandAsync(MessageRef message);
}
