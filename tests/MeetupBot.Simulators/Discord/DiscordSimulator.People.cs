using System.Text.Json;

namespace MeetupBot.Simulators.Discord;

/// <summary>The people: who there is, what they do, what they see.</summary>
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
            return _messages.Create(channel, user, Validation.MessageDrafts.Plain(content));
    }

    /// <summary>A moderator removes a message, or its reader dismisses an ephemeral one.</summary>
    public void DeleteMessage(SimMessage message)
    {
        lock (_world.Gate)
            _messages.Delete(message);
    }

    /// <summary>Someone uses a slash command.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where; a direct message with the bot too.</param>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">Or group and subcommand with a space between; null for none.</param>
    /// <param name="options">Strings, whole numbers, doubles, bools, users, channels, roles, by name.</param>
    /// <exception cref="InvalidOperationException">The client would not let this through.</exception>
    public SimInteraction RunCommand(
        SimUser user, SimChannel channel, string command, string? subcommand = null, IReadOnlyDictionary<string, object?>? options = null) =>
        _actor.RunCommand(user, channel, command, subcommand, options);

    /// <summary>Someone types into an option that completes.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">As in <see cref="RunCommand"/>.</param>
    /// <param name="option">What is being typed into.</param>
    /// <param name="typed">The text so far.</param>
    /// <param name="others">Options filled in already.</param>
    /// <param name="timeout">Real time; 5 s when not given.</param>
    public async Task<IReadOnlyList<SimChoice>> AutocompleteAsync(
        SimUser user, SimChannel channel, string command, string? subcommand, string option, string typed,
        IReadOnlyDictionary<string, object?>? others = null, TimeSpan? timeout = null) =>
        (await _actor.Autocomplete(user, channel, command, subcommand, option, typed, others).ResponseAsync(timeout)).Choices;

    /// <summary>Someone uses an entry of a message's menu.</summary>
    public SimInteraction MessageCommand(SimUser user, SimMessage message, string name) =>
        _actor.RunMenuCommand(user, message.Channel, 3, name, message.Id, message);

    /// <summary>Someone uses an entry of a person's menu.</summary>
    public SimInteraction UserCommand(SimUser user, SimChannel channel, SimUser target, string name) =>
        _actor.RunMenuCommand(user, channel, 2, name, target.Id, target);

    /// <exception cref="InvalidOperationException">No such button, it is disabled or a link, or this person does not see it.</exception>
    public SimInteraction PressButton(SimUser user, SimMessage message, string customIdOrLabel) =>
        _actor.Press(user, message, customIdOrLabel);

    /// <param name="user">Who.</param>
    /// <param name="message">The menu's message.</param>
    /// <param name="customIdOrPlaceholder">Which menu.</param>
    /// <param name="values">Values or labels of options; users, roles or channels for their menus.</param>
    /// <exception cref="InvalidOperationException">No such menu or option, the wrong number, or this person does not see it.</exception>
    public SimInteraction Select(SimUser user, SimMessage message, string customIdOrPlaceholder, params IReadOnlyList<object> values) =>
        _actor.Select(user, message, customIdOrPlaceholder, values);

    /// <summary>Someone sends a form off.</summary>
    /// <param name="user">For whom it was opened.</param>
    /// <param name="modal">The form.</param>
    /// <param name="fields">By custom id or label; what is not named keeps its prefilled value.</param>
    public SimInteraction SubmitModal(SimUser user, SimModal modal, IReadOnlyDictionary<string, object?> fields) =>
        _actor.Submit(user, modal, fields);

    /// <summary>Sends an interaction with any data at all, past every check of the client.</summary>
    public SimInteraction SendRaw(SimUser user, SimChannel channel, InteractionType type, JsonElement data, SimMessage? message = null) =>
        _actor.SendRaw(user, channel, type, data, message);

    /// <summary>Interactions that still wait for their first answer, oldest first.</summary>
    public IReadOnlyList<SimInteraction> PendingInteractions => _world.Read(_world.Interactions.Pending);

    /// <summary>What the bot was sent for this interaction, while it waits for its first answer.</summary>
    /// <exception cref="InvalidOperationException">It was answered.</exception>
    public JsonElement PayloadOf(SimInteraction interaction) => interaction.Payload is { } payload
        ? JsonElement.Parse(payload)
        : throw new InvalidOperationException("The payload is no longer kept.");

    /// <summary>As <see cref="RunCommand"/>, and waits for the first answer.</summary>
    public Task<SimInteractionResponse> RunCommandAsync(
        SimUser user, SimChannel channel, string command, string? subcommand = null,
        IReadOnlyDictionary<string, object?>? options = null, TimeSpan? timeout = null) =>
        RunCommand(user, channel, command, subcommand, options).ResponseAsync(timeout);

    /// <summary>As <see cref="PressButton"/>, and waits for the first answer.</summary>
    public Task<SimInteractionResponse> PressButtonAsync(SimUser user, SimMessage message, string customIdOrLabel, TimeSpan? timeout = null) =>
        PressButton(user, message, customIdOrLabel).ResponseAsync(timeout);

    /// <summary>As <see cref="Select"/>, and waits for the first answer.</summary>
    public Task<SimInteractionResponse> SelectAsync(SimUser user, SimMessage message, string customIdOrPlaceholder, params IReadOnlyList<object> values) =>
        Select(user, message, customIdOrPlaceholder, values).ResponseAsync();

    /// <summary>As <see cref="SubmitModal"/>, and waits for the first answer.</summary>
    public Task<SimInteractionResponse> SubmitModalAsync(
        SimUser user, SimModal modal, IReadOnlyDictionary<string, object?> fields, TimeSpan? timeout = null) =>
        SubmitModal(user, modal, fields).ResponseAsync(timeout);

    /// <summary>As <see cref="MessageCommand"/>, and waits for the first answer.</summary>
    public Task<SimInteractionResponse> MessageCommandAsync(SimUser user, SimMessage message, string name, TimeSpan? timeout = null) =>
        MessageCommand(user, message, name).ResponseAsync(timeout);

    /// <summary>The benchmark's path: a choice in a menu, done at the answer. No timeout, no timer.</summary>
    public Task<SimInteractionResponse> DispatchSelectAsync(SimUser user, SimMessage message, string customId, IReadOnlyList<object> values) =>
        _actor.Select(user, message, customId, values).Answered;

    /// <summary>Looks again after every change until the probe finds something.</summary>
    /// <param name="probe">Null or false means not yet.</param>
    /// <param name="what">For the error.</param>
    /// <param name="timeout">Real time; 10 s when not given.</param>
    /// <exception cref="TimeoutException">It never came.</exception>
    public async Task<T> EventuallyAsync<T>(Func<T?> probe, string what = "the expected", TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            var change = _world.Changes.Next;
            if (probe() is { } found && found is not false)
                return found;
            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Discord never saw {what}.");
            }
        }
    }

    /// <summary>Waits for a message in a channel.</summary>
    public Task<SimMessage> MessageAsync(SimChannel channel, Func<SimMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => Messages(channel).FirstOrDefault(fits), "the message", timeout);

    /// <summary>Waits for a direct message from the bot.</summary>
    public Task<SimMessage> DirectMessageAsync(SimUser user, Func<SimMessage, bool> fits, TimeSpan? timeout = null) =>
        EventuallyAsync(() => DirectMessages(user).FirstOrDefault(fits), "the direct message", timeout);

    /// <summary>Waits until so many gateway sessions are connected.</summary>
    public Task ConnectedAsync(int sessions = 1, TimeSpan? timeout = null) =>
        EventuallyAsync(() => ConnectedSessions >= sessions, "the gateway session", timeout);
}
