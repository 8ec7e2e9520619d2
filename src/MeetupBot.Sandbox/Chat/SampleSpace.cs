using MeetupBot.Chat.Addresses;

namespace MeetupBot.Sandbox.Chat;

/// <summary>One of the spaces on the page.</summary>
/// <param name="Platform">The platform. This is its only space.</param>
/// <param name="Id">The platform's id of the space.</param>
/// <param name="Look">How its conversations are drawn.</param>
public sealed record SampleSpace(string Platform, string Id, string Name, SpaceLook Look)
{
    public required IReadOnlyList<SandboxPerson> People { get; init; }

    public required IReadOnlyList<Conversation> Channels { get; init; }

    /// <summary>The channel that is shown first.</summary>
    public required string Home { get; init; }

    /// <summary>Whether it has scheduled events beside the chat.</summary>
    public bool HasEvents { get; init; }

    public SpaceRef Ref => new(Platform, Id);
}
