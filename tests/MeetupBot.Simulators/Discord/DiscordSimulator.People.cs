using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>The people: who exists, where they are, what they see.</summary>
public sealed partial class DiscordSimulator
{
    public IReadOnlyList<SimGuild> Guilds => _world.Read(() => _world.Guilds.Values.ToArray());

    /// <summary>Creates an account.</summary>
    /// <param name="username">The unique name.</param>
    /// <param name="globalName">The display name.</param>
    public SimUser AddUser(string username, string? globalName = null)
    {
        lock (_world.Gate)
        {
            var user = new SimUser(_world.Snowflakes.Next(), username, globalName, isBot: false);
            _world.Users[user.Id] = user;
            return user;
        }
    }

    /// <summary>Creates a guild of which the bot is a member from the start.</summary>
    public SimGuild AddGuild(string name, SimUser owner)
    {
        lock (_world.Gate)
        {
            var guild = new SimGuild(_world, _world.Snowflakes.NextApart(), name, owner);
            _world.Guilds[guild.Id] = guild;
            _world.Events.GuildCreated(guild);
            return guild;
        }
    }

    /// <summary>Removes the bot: it gets GUILD_DELETE, and every request for the guild fails with 10004 or 10003.</summary>
    public void RemoveBot(SimGuild guild)
    {
        lock (_world.Gate)
        {
            _world.Guilds.Remove(guild.Id);
            _world.Events.GuildRemoved(guild);
        }
    }

    /// <summary>Starts or ends an outage of one guild.</summary>
    public void SetUnavailable(SimGuild guild, bool unavailable)
    {
        lock (_world.Gate)
        {
            guild.Unavailable = unavailable;
            if (unavailable)
                _world.Events.GuildUnavailable(guild);
            else
                _world.Events.GuildCreated(guild);
        }
    }

    /// <summary>Deletes a channel with its content.</summary>
    public void DeleteChannel(SimChannel channel)
    {
        lock (_world.Gate)
        {
            channel.Guild!.Forget(channel);
            _world.Events.ChannelDeleted(channel);
        }
    }

    /// <summary>The conversation between a person and the bot. It is created if there is none.</summary>
    public SimChannel DirectChannel(SimUser user) => _world.Read(() => _world.DirectMessage(user));

    /// <summary>The messages in a channel, the oldest first. Ephemeral ones are not included.</summary>
    public IReadOnlyList<SimMessage> Messages(SimChannel channel) => _world.Read(channel.Messages.ToArray);

    /// <summary>The messages between the bot and this person.</summary>
    public IReadOnlyList<SimMessage> DirectMessages(SimUser user) =>
        _world.Read(() => _world.DirectMessages.TryGetValue(user.Id, out var channel) ? channel.Messages.ToArray() : []);

    /// <summary>A message of any channel. Null when there is none with this id.</summary>
    public SimMessage? FindMessage(ulong id) => _world.Read(() => _world.Channels.Values.Select(c => c.Find(id)).FirstOrDefault(m => m is not null));

    /// <summary>The registered global commands, or those of a guild.</summary>
    public IReadOnlyList<SimCommand> Commands(SimGuild? guild = null) => _world.Read(() => _world.Commands.In(guild).ToArray());

    /// <summary>A person posts a message.</summary>
    public SimMessage Post(SimUser user, SimChannel channel, string content)
    {
        lock (_world.Gate)
            return _messages.Create(channel, user, MeetupBot.Simulators.Discord.Validation.MessageDrafts.Plain(content));
    }

    /// <summary>A moderator deletes a message, or its reader dismisses an ephemeral one.</summary>
    public void DeleteMessage(SimMessage message)
    {
        lock (_world.Gate)
            _messages.Delete(message);
    }

    /// <summary>A moderator deletes several messages of one channel at once. Source: Message Resource, "Bulk Delete Messages".</summary>
    public void DeleteMessages(IEnumerable<SimMessage> messages)
    {
        lock (_world.Gate)
            _messages.Delete([.. messages]);
    }
}
