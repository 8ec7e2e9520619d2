using System.Text.Json;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>Reports events to the gateway, each under its intent. Source: Gateway, "List of Intents".</summary>
internal sealed class WorldEvents(GatewayHub gateway, ChangeSignal changes)
{
    private const GatewayIntent Always = GatewayIntent.None;

    public void MessageCreated(SimMessage message) => Message("MESSAGE_CREATE", message);

    public void MessageUpdated(SimMessage message) => Message("MESSAGE_UPDATE", message);

    public void MessageDeleted(SimMessage message)
    {
        var intent = message.Channel.Guild is null ? GatewayIntent.DirectMessages : GatewayIntent.GuildMessages;
        Send("MESSAGE_DELETE", message.Channel.Guild, intent, message, static (json, m) =>
        {
            json.WriteStartObject();
            json.WriteSnowflake("id", m.Id);
            json.WriteSnowflake("channel_id", m.Channel.Id);
            if (m.Channel.Guild is { } guild)
                json.WriteSnowflake("guild_id", guild.Id);
            json.WriteEndObject();
        });
    }

    public void MessagesDeleted(IReadOnlyList<SimMessage> messages)
    {
        var channel = messages[0].Channel;
        Send("MESSAGE_DELETE_BULK", channel.Guild, GatewayIntent.GuildMessages, messages, static (json, all) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("ids");
            foreach (var message in all)
                json.WriteStringValue(message.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndArray();
            json.WriteSnowflake("channel_id", all[0].Channel.Id);
            if (all[0].Channel.Guild is { } guild)
                json.WriteSnowflake("guild_id", guild.Id);
            json.WriteEndObject();
        });
    }

    public void ChannelCreated(SimChannel channel) =>
        Send("CHANNEL_CREATE", channel.Guild, GatewayIntent.Guilds, channel, ChannelJson.Write);

    public void ChannelDeleted(SimChannel channel) =>
        Send("CHANNEL_DELETE", channel.Guild, GatewayIntent.Guilds, channel, ChannelJson.Write);

    public void ChannelUpdated(SimChannel channel) =>
        Send("CHANNEL_UPDATE", channel.Guild, GatewayIntent.Guilds, channel, ChannelJson.Write);

    public void RoleUpdated(SimGuild guild, SimRole role) =>
        Send("GUILD_ROLE_UPDATE", guild, GatewayIntent.Guilds, (Guild: guild, Role: role), static (json, changed) =>
        {
            json.WriteStartObject();
            json.WriteSnowflake("guild_id", changed.Guild.Id);
            json.WritePropertyName("role");
            GuildJson.WriteRole(json, changed.Role);
            json.WriteEndObject();
        });

    public void ThreadCreated(SimChannel thread) =>
        Send("THREAD_CREATE", thread.Guild, GatewayIntent.Guilds, thread, ChannelJson.WriteNewThread);

    public void ThreadUpdated(SimChannel thread) =>
        Send("THREAD_UPDATE", thread.Guild, GatewayIntent.Guilds, thread, ChannelJson.Write);

    public void GuildCreated(SimGuild guild) =>
        Send("GUILD_CREATE", guild, GatewayIntent.Guilds, guild, GuildJson.WriteCreated);

    public void GuildUnavailable(SimGuild guild) =>
        Send("GUILD_DELETE", guild, GatewayIntent.Guilds, guild, GuildJson.WriteUnavailable);

    /// <summary>The bot was removed: there is no <c>unavailable</c> field.</summary>
    public void GuildRemoved(SimGuild guild) => Send("GUILD_DELETE", guild, GatewayIntent.Guilds, guild, static (json, g) =>
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", g.Id);
        json.WriteEndObject();
    });

    public void ScheduledEvent(string action, SimScheduledEvent scheduled) => Send(
        "GUILD_SCHEDULED_EVENT_" + action,
        scheduled.Guild,
        GatewayIntent.GuildScheduledEvents,
        scheduled,
        static (json, e) => ScheduledEventJson.Write(json, e, withUserCount: false));

    /// <summary>Needs no intent. False when no session can receive it.</summary>
    public bool Interaction(SimGuild? guild, byte[] payload)
    {
        changes.Pulse();
        return gateway.Dispatch("INTERACTION_CREATE", guild?.Id, Always, payload);
    }

    private void Message(string name, SimMessage message)
    {
        changes.Pulse();
        if (message.IsEphemeral)
            return;
        var guild = message.Channel.Guild;
        var intent = guild is null ? GatewayIntent.DirectMessages : GatewayIntent.GuildMessages;
        if (!gateway.Wants(guild?.Id, intent))
            return;
        var full = JsonBytes.Write(message, static (json, m) => MessageJson.WriteEvent(json, m, withContent: true));
        if (gateway.SeesContent(message))
            gateway.Dispatch(name, guild?.Id, intent, full);
        else
            gateway.Dispatch(name, guild?.Id, intent, JsonBytes.Write(message, static (json, m) => MessageJson.WriteEvent(json, m, false)), full);
    }

    private void Send<T>(string name, SimGuild? guild, GatewayIntent intent, T state, Action<Utf8JsonWriter, T> write)
    {
        changes.Pulse();
        if (gateway.Wants(guild?.Id, intent))
            gateway.Dispatch(name, guild?.Id, intent, JsonBytes.Write(state, write));
    }
}
