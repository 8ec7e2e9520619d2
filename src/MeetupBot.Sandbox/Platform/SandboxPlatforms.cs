using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Platform;

/// <summary>The two platforms of the page, each with one space.</summary>
public sealed class SandboxPlatforms(SandboxChat chat, EventList events, Deliveries deliveries, OwnAddress address)
{
    private readonly Dictionary<string, SandboxPlatform> _byName =
        SampleCommunity.Spaces.ToDictionary(
            space => space.Platform, space => new SandboxPlatform(space, chat, events, deliveries, address.Find));

    public SandboxPlatform Main => Get(SampleCommunity.Platform);

    /// <summary>Completes when the bot has connected to all of them.</summary>
    public Task Connected => Task.WhenAll(_byName.Values.Select(platform => platform.Connected));

    /// <summary>What connects and prepares the sample community. Until then people's acts wait.</summary>
    public Task Preparing { get; set; } = Task.CompletedTask;

    public SandboxPlatform Get(string name) => _byName[name];
}
