using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A registered application command. Source: Application Commands, "Application Command Structure".</summary>
public sealed class SimCommand
{
    internal SimCommand(ulong id, ulong version, SimGuild? guild, JsonElement json)
    {
        Id = id;
        Version = version;
        Guild = guild;
        Json = json;
        Name = json.GetProperty("name").GetString()!;
        Type = json.TryGetProperty("type", out var type) ? type.GetInt32() : 1;
    }

    public ulong Id { get; }

    /// <summary>Changes with every actual change of the command.</summary>
    public ulong Version { get; }

    /// <summary>Null for a global command.</summary>
    public SimGuild? Guild { get; }

    public string Name { get; }

    /// <summary>1 slash, 2 on a user, 3 on a message.</summary>
    public int Type { get; }

    /// <summary>As registered, without defaults.</summary>
    public JsonElement Json { get; }

    /// <summary>The permissions that a member needs to see it. Null: none.</summary>
    public DiscordPermission? DefaultMemberPermissions =>
        Json.TryGetProperty("default_member_permissions", out var bits) && bits.ValueKind == JsonValueKind.String
            ? (DiscordPermission)ulong.Parse(bits.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>Where it can be used: 0 guilds, 1 direct messages with the bot, 2 others. Guild commands work only in guilds.</summary>
    public bool AllowsContext(int context)
    {
        if (Guild is not null)
            return context == 0;
        return !Json.TryGetProperty("contexts", out var contexts) || contexts.ValueKind != JsonValueKind.Array
            || contexts.EnumerateArray().Any(c => c.GetInt32() == context);
    }
}
