using System.Collections.Frozen;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Application.Platforms;

/// <summary>The connected platforms, by name.</summary>
public sealed class PlatformSet(IEnumerable<IChatPlatform> platforms)
{
    private readonly FrozenDictionary<string, IChatPlatform> _byName =
        platforms.ToFrozenDictionary(platform => platform.Name, StringComparer.Ordinal);

    public IEnumerable<IChatPlatform> All => _byName.Values;

    public IChatPlatform this[string name] => _byName[name];

    public IChatPlatform? Find(string name) => _byName.GetValueOrDefault(name);
}
