using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>The people: who there is, where they are, what they see.</summary>
public sealed partial class DiscordSimulator
{
    public IReadOnlyList<SimGuild> Guilds => _world.Read(() => _world.Guilds.Values.ToArray());

    /// <summary>Makes an account.</summary>
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

    /// <summary>Makes a guild that the bot is in from the start.</summary>
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

    /// <summary>Throws the bot out: GUILD_DELETE, and every request for the guild ends in 10004 or 10003.</summary>
    public void RemoveBot(SimGuild guild)
    {
        lock (_world.Gate)
        {
            _world.Guilds.Remove(guild.Id);
            _world.Events.GuildRemoved(guild);
        }
    }

    /// <summary>An outage of one guild, or its end.</summary>
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

    /// <summary>Removes a channel with all that is in it.</summary>
    public void DeleteChannel(SimChannel channel)
    {
        lock (_world.Gate)
        {
            channel.Guild!.Forget(channel);
            _world.Events.ChannelDeleted(channel);
        }
    }

    /// <summary>The conversation between a person and the bot, made when there is none.</summary>
    public SimChannel DirectChannel(SimUser user) => _world.Read(() => _world.DirectMessage(user));

    /// <summary>What stands in a channel, oldest first; nothing ephemeral.</summary>
    public IReadOnlyList<SimMessage> Messages(SimChannel channel) => _world.Read(channel.Messages.ToArray);

    /// <summary>What the bot and this person wrote each other.</summary>
    public IReadOnlyList<SimMessage> DirectMessages(SimUser user) =>
        _world.Read(() => _world.DirectMessages.TryGetValue(user.Id, out var channel) ? channel.Messages.ToArray() : []);

    /// <summary>A message of any channel; null when there is none with this id.</summary>
    public SimMessage? FindMessage(ulong id) => _world.Read(() => _world.Channels.Values.Select(c => c.Find(id)).FirstOrDefault(m => m is not null));

    /// <summary>Registered commands: global ones, or a guild's own.</summary>
    public IReadOnlyList<SimCommand> Commands(SimGuild? guild = null) => _world.Read(() => _world.Commands.In(guild).ToArray());

    /// <summary>A person writes.</summary>
    public SimMessage Post(SimUser user, SimChannel channel, string content)
    {
        lock (_world.Gate)
            return _messages.Create(channel, user, MeetupBot.Simulators.Discord.Validation.MessageDrafts.Plain(content));
    }

    /// <summary>A moderator removes a message, or its reader dismisses an ephemeral one.</summary>
    public void DeleteMessage(SimMessage message)
    {
        lock (_world.Gate)
            _messages.Delete(message);
    }

    /// <summary>A moderator clears several of one channel at once. Source: Message Resource, "Bulk Delete Messages".</summary>
    public void DeleteMessages(IEnumerable<SimMessage> messages)
    {
        lock (_world.Gate)
            _messages.Delete([.. messages]);
    }
}
