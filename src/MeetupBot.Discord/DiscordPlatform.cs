using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Deliveries;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord;

/// <summary>Discord as one of the bot's platforms.</summary>
public sealed class DiscordPlatform : IChatPlatform, IDisposable
{
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly RestTransport _transport;
    private readonly RestClient _client;
    private readonly DiscordApi _api;
    private readonly MessageDeliverer _messages;
    private readonly ThreadDeliverer _threads;
    private readonly EventDeliverer _events;
    private readonly GuildChannels _channels = new();
    private PlatformStatus _status = PlatformStatus.Starting;

    public DiscordPlatform(DiscordOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        _options = options;
        _time = time;
        _loggers = loggers;
        _transport = new RestTransport(options.ApiBaseUrl, options.Token, time);
        _client = new RestClient(_transport, time, loggers.CreateLogger<RestClient>());
        _api = new DiscordApi(_client);
        var identity = new Identity(_api.Application);
        _messages = new MessageDeliverer(_api, identity, time);
        _threads = new ThreadDeliverer(_api, identity, _messages, time);
        _events = new EventDeliverer(_api, identity);
    }

    public string Name => Ids.Platform;

    /// <summary>50 candidate times in two menus of 25. Five fields in a modal.</summary>
    public Capabilities Capabilities { get; } = new(
        MenuOptions: Limits.MenuOptions, FormFields: Limits.ModalFields, ScheduledEvents: true, Files: true, PollTimesInMenu: 2 * Limits.MenuOptions)
    {
        Groups = true,
        GroupName = "a private thread",
        GroupNeedsChannel = true,
    };

    internal SocketTimeouts GatewayTimeouts { get; init; } = new();

    public PlatformStatus Status => _client.Token.Refused && _status != PlatformStatus.Stopped ? PlatformStatus.Refused : _status;

    public bool? IsSeenByAll(SpaceRef space, ChannelRef channel) =>
        Ids.TryRead(space, out var guild) && Ids.TryRead(channel, out var id) ? _channels.IsSeenByAll(guild, id) : null;

    /// <summary>
    /// A link that opens the message in every client. Source: API Reference, "Message Formatting" (the form of a copied message link).
    /// </summary>
    public Uri? LinkTo(SpaceRef space, MessageRef message) =>
        Ids.TryRead(space, out var guild) && Ids.TryRead(message, out var channel, out var id)
            ? new Uri($"https://discord.com/channels/{guild}/{channel}/{id}")
            : null;

    public async Task RunAsync(IChatHandler handler, CommandSet commands, CancellationToken cancellationToken)
    {
        var connection = new DiscordConnection(_options, _api, _channels, _client.Token, handler, _time, _loggers, status => _status = status)
        {
            Timeouts = GatewayTimeouts,
        };
        try
        {
            await connection.RunAsync(commands, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller asked it to stop.
        }
        finally
        {
            _status = PlatformStatus.Stopped;
        }
    }

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await (delivery switch
            {
                Delivery.Post post => _messages.PostAsync(post, cancellationToken),
                Delivery.Edit edit => _messages.EditAsync(edit, cancellationToken),
                Delivery.Direct direct => _messages.DirectAsync(direct, cancellationToken),
                Delivery.Thread thread => _threads.ReplyAsync(thread, cancellationToken),
                Delivery.Group group => _threads.SendToGroupAsync(group, cancellationToken),
                Delivery.Delete delete => _messages.DeleteAsync(delete, cancellationToken),
                Delivery.PutEvent put => _events.PutAsync(put, cancellationToken),
                Delivery.CancelEvent cancel => _events.CancelAsync(cancel, cancellationToken),
                _ => Task.FromResult(DeliveryOutcome.Invalid($"Discord has nothing like {delivery.GetType().Name}.")),
            });
        }
        catch (ArgumentException unfit)
        {
            return DeliveryOutcome.Invalid(unfit.Message);
        }
    }

    public async Task<Person?> FindPersonAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out var guild) || !Ids.TryRead(user, out var id))
            return null;
        return await FindMemberAsync(guild, id, cancellationToken) is { User: { } account } member
            ? People.ToPerson(account, member, guild, null)
            : null;
    }

    /// <summary>The right to organize comes with each interaction; this is for what happens outside of one.</summary>
    public async Task<Standing> FindStandingAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out var guildId) || !Ids.TryRead(user, out var id)
            || await FindMemberAsync(guildId, id, cancellationToken) is not { } member)
            return Standing.Stranger;
        var result = await _api.Guilds.GetAsync(guildId, cancellationToken);
        if (!result.Succeeded(out var guild, out var error))
            throw new PlatformUnavailableException($"Discord does not say what {user.Id} may do in {space.Id}: {error}");
        return guild.OwnerId == id || Permissions.IsOrganizer(guild, member) ? Standing.Organizer : Standing.Member;
    }

    /// <summary>
    /// The owner. Who has a role is told only with the privileged intent for members. Source: Guild Resource, Guild Object, <c>owner_id</c>.
    /// </summary>
    public async Task<IReadOnlyList<UserRef>> ListOrganizersAsync(SpaceRef space, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out var id))
            return [];
        var result = await _api.Guilds.GetAsync(id, cancellationToken);
        if (!result.Succeeded(out var guild, out var error))
            throw new PlatformUnavailableException($"Discord does not say who owns {space.Id}: {error}");
        return guild.OwnerId is { } owner ? [Ids.User(owner)] : [];
    }

    public async Task<int?> CountMembersAsync(SpaceRef space, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(space, out var id))
            return null;
        var result = await _api.Guilds.GetAsync(id, cancellationToken);
        return result.Succeeded(out var guild, out var error)
            ? guild.ApproximateMemberCount
            : throw new PlatformUnavailableException($"Discord does not count the members of {space.Id}: {error}");
    }

    public void Dispose()
    {
        _client.Dispose();
        _transport.Dispose();
    }

    /// <returns>Null when they are not in the guild.</returns>
    private async Task<GuildMember?> FindMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken)
    {
        var result = await _api.Guilds.GetMemberAsync(guild, user, cancellationToken);
        if (result.Error is { Code: DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser })
            return null;
        return result.Succeeded(out var member, out var error)
            ? member
            : throw new PlatformUnavailableException($"Discord does not say whether {user} is in {guild}: {error}");
    }
}
