using MeetupBot.Chat.Addresses;

namespace MeetupBot.Sandbox.Chat;

/// <summary>One of the spaces on the page.</summary>
/// <param name="Platform">Whose only one it is.</param>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Name">Shown.</param>
/// <param name="Look">How its conversations are drawn.</param>
public sealed record SampleSpace(string Platform, string Id, string Name, SpaceLook Look)
{
    public required IReadOnlyList<SandboxPerson> People { get; init; }

    public required IReadOnlyList<Conversation> Channels { get; init; }

    /// <summary>The channel that is shown first.</summary>
    public required string Home { get; init; }

    /// <summary>It keeps events of its own beside the chat.</summary>
    public bool HasEvents { get; init; }

    public SpaceRef Ref => new(Platform, Id);
}
