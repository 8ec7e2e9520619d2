using System.Collections.Frozen;
using MeetupBot.Chat;

namespace MeetupBot.Application.Platforms;

/// <summary>The platforms that this process speaks, by name.</summary>
public sealed class PlatformSet(IEnumerable<IChatPlatform> platforms)
{
    private readonly FrozenDictionary<string, IChatPlatform> byName =
        platforms.ToFrozenDictionary(platform => platform.Name, StringComparer.Ordinal);

    public IEnumerable<IChatPlatform> All => byName.Values;

    public IChatPlatform this[string name] => byName[name];

    public IChatPlatform? Find(string name) => byName.GetValueOrDefault(name);
}
