using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>
/// The state of the simulated Discord. One lock guards it. Requests and people act one after the other, so a test always reads a
/// consistent state.
/// </summary>
internal sealed class SimWorld
{
    public SimWorld(DiscordSimulatorOptions options)
    {
        Options = options;
        Time = options.TimeProvider;
        Snowflakes = new SnowflakeSource(Time);
        Bot = new SimUser(Snowflakes.NextApart(), options.BotName, globalName: null, isBot: true);
        Users[Bot.Id] = Bot;
        Interactions = new InteractionRegistry(options);
    }

    public Lock Gate { get; } = new();

    public DiscordSimulatorOptions Options { get; }

    public TimeProvider Time { get; }

    public SnowflakeSource Snowflakes { get; }

    /// <summary>The bot's user. Its id is also the application's.</summary>
    public SimUser Bot { get; }

    public Dictionary<ulong, SimUser> Users { get; } = [];

    public Dictionary<ulong, SimGuild> Guilds { get; } = [];

    public Dictionary<ulong, SimChannel> Channels { get; } = [];

    /// <summary>Direct messages by the person's id.</summary>
    public Dictionary<ulong, SimChannel> DirectMessages { get; } = [];

    /// <summary>Uploads by id, for the file server.</summary>
    public Dictionary<ulong, SimAttachment> Files { get; } = [];

    public InteractionRegistry Interactions { get; }

    public CommandRegistry Commands { get; } = new();

    /// <summary>Set once, before anything happens. It reports changes to the gateway.</summary>
    public WorldEvents Events { get; set; } = null!;

    public ChangeSignal Changes { get; } = new();

    /// <summary>The root of the addresses of uploaded files, without a trailing slash.</summary>
    public string FilesUrl { get; set; } = "";

    public DateTimeOffset Now => Time.GetUtcNow();

    public T Read<T>(Func<T> read)
    {
        lock (Gate)
            return read();
    }

    public SimChannel DirectMessage(SimUser user)
    {
        if (DirectMessages.TryGetValue(user.Id, out var known))
            return known;
        var channel = new SimChannel(Snowflakes.Next(), ChannelType.DirectMessage, name: null) { Recipient = user };
        DirectMessages[user.Id] = channel;
        Channels[channel.Id] = channel;
        return channel;
    }

    /// <summary>The user's permissions in a channel. None when they are not in its guild.</summary>
    public DiscordPermission Permissions(SimUser user, SimChannel channel)
    {
        if (channel.Guild is null)
            return channel.Recipient == user || user == Bot ? DiscordPermission.DirectMessage : DiscordPermission.None;
        // Commands can be installed in a guild without the bot, which then has no permissions there.
        if (user == Bot && !Guilds.ContainsKey(channel.Guild.Id))
            return DiscordPermission.None;
        return channel.Guild.FindMember(user.Id) is { } member ? PermissionCalculator.InChannel(member, channel) : DiscordPermission.None;
    }
}
