using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>The entities to which the ids in an interaction refer. Source: Receiving and Responding, "Resolved Data Structure".</summary>
internal sealed class ResolvedJson(SimWorld world, SimChannel place, SimUser actor)
{
    private readonly List<SimUser> _users = [];
    private readonly List<SimRole> _roles = [];
    private readonly List<SimChannel> _channels = [];
    private readonly List<SimMessage> _messages = [];

    public void Add(object target)
    {
        switch (target)
        {
            case SimUser user when !_users.Contains(user):
                _users.Add(user);
                break;
            case SimRole role when !_roles.Contains(role):
                _roles.Add(role);
                break;
            case SimChannel channel when !_channels.Contains(channel):
                _channels.Add(channel);
                break;
            case SimMessage message:
                _messages.Add(message);
                break;
        }
    }

    /// <summary>Writes nothing when there are none.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (_users.Count + _roles.Count + _channels.Count + _messages.Count == 0)
            return;
        json.WriteStartObject("resolved");
        WriteMap(json, "users", _users, u => u.Id, UserJson.Write);
        if (place.Guild is { } guild)
        {
            var members = _users.Select(u => guild.FindMember(u.Id)).OfType<SimMember>().ToList();
            WriteMap(json, "members", members, m => m.User.Id, WriteMember);
        }

        WriteMap(json, "roles", _roles, r => r.Id, GuildJson.WriteRole);
        WriteMap(json, "channels", _channels, c => c.Id, WriteChannel);
        WriteMap(json, "messages", _messages, m => m.Id, static (j, m) => MessageJson.Write(j, m, withContent: true));
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, SimMember member) =>
        UserJson.WriteMember(json, member, PermissionCalculator.InGuild(member), withUser: false);

    private static void WriteMap<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, Func<T, ulong> id, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartObject(name);
        foreach (var item in items)
        {
            json.WritePropertyName(id(item).ToString(CultureInfo.InvariantCulture));
            write(json, item);
        }

        json.WriteEndObject();
    }

    private void WriteChannel(Utf8JsonWriter json, SimChannel channel) =>
        ChannelJson.WritePartial(json, channel, world.Permissions(actor, channel), world.Permissions(world.Bot, channel));
}
