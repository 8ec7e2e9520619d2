using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>People's actions as interactions. Each exists with and without waiting for the first answer.</summary>
public sealed partial class DiscordSimulator
{
    /// <summary>Somebody uses a slash command.</summary>
    /// <param name="channel">May be a direct message with the bot.</param>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">A subcommand, or group and subcommand with a space between. Null for none.</param>
    /// <param name="options">By name: strings, whole numbers, doubles, bools, users, channels, roles.</param>
    /// <exception cref="InvalidOperationException">A Discord client would not send this.</exception>
    public SimInteraction RunCommand(
        SimUser user, SimChannel channel, string command, string? subcommand = null, IReadOnlyDictionary<string, object?>? options = null) =>
        _actor.RunCommand(user, channel, command, subcommand, options);

    /// <summary>Somebody types into an option with autocompletion.</summary>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">As in <see cref="RunCommand"/>.</param>
    /// <param name="typed">The text so far.</param>
    /// <param name="others">Options that are already filled in.</param>
    /// <param name="timeout">In real time. The default is a minute.</param>
    public async Task<IReadOnlyList<SimChoice>> AutocompleteAsync(
        SimUser user, SimChannel channel, string command, string? subcommand, string option, string typed,
        IReadOnlyDictionary<string, object?>? others = null, TimeSpan? timeout = null) =>
        (await _actor.Autocomplete(user, channel, command, subcommand, option, typed, others).ResponseAsync(timeout)).Choices;

    /// <summary>Somebody uses an entry of a message's context menu.</summary>
    public SimInteraction MessageCommand(SimUser user, SimMessage message, string name) =>
        _actor.RunMenuCommand(user, message.Channel, 3, name, message.Id, message);

    /// <summary>Somebody uses an entry of a person's context menu.</summary>
    public SimInteraction UserCommand(SimUser user, SimChannel channel, SimUser target, string name) =>
        _actor.RunMenuCommand(user, channel, 2, name, target.Id, target);

    /// <exception cref="InvalidOperationException">There is no such button, it is disabled or a link, or this person cannot see it.</exception>
    public SimInteraction PressButton(SimUser user, SimMessage message, string customIdOrLabel) =>
        _actor.Press(user, message, customIdOrLabel);

    /// <param name="customIdOrPlaceholder">Selects the menu.</param>
    /// <param name="values">Values or labels of options. Users, roles or channels for their menus.</param>
    /// <exception cref="InvalidOperationException">No such menu or option, the wrong number of values, or this person cannot see it.</exception>
    public SimInteraction Select(SimUser user, SimMessage message, string customIdOrPlaceholder, params IReadOnlyList<object> values) =>
        _actor.Select(user, message, customIdOrPlaceholder, values);

    /// <summary>Somebody submits a form.</summary>
    /// <param name="user">The person for whom it was opened.</param>
    /// <param name="fields">By custom id or label. Fields that are not named keep their initial value.</param>
    public SimInteraction SubmitModal(SimUser user, SimModal modal, IReadOnlyDictionary<string, object?> fields) =>
        _actor.Submit(user, modal, fields);

    /// <summary>Sends an interaction with any data, without the checks of a client.</summary>
    public SimInteraction SendRaw(SimUser user, SimChannel channel, InteractionType type, JsonElement data, SimMessage? message = null) =>
        _actor.SendRaw(user, channel, type, data, message);

    /// <summary>Interactions that still wait for their first answer, the oldest first.</summary>
    public IReadOnlyList<SimInteraction> PendingInteractions => _world.Read(_world.Interactions.Pending);

    /// <summary>The payload that the bot got for this interaction, while it waits for its first answer.</summary>
    /// <exception cref="InvalidOperationException">The interaction was answered.</exception>
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

    /// <summary>For benchmarks: a choice in a menu that completes with the answer, without a timeout or timer.</summary>
    public Task<SimInteractionResponse> DispatchSelectAsync(SimUser user, SimMessage message, string customId, IReadOnlyList<object> values) =>
        _actor.Select(user, message, customId, values).Answered;
}
