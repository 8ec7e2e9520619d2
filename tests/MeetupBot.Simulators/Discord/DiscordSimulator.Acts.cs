using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord;

/// <summary>What people do, as interactions: each with and without waiting for the first answer.</summary>
public sealed partial class DiscordSimulator
{
    /// <summary>Someone uses a slash command.</summary>
    /// <param name="channel">Where; a direct message with the bot too.</param>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">Or group and subcommand with a space between; null for none.</param>
    /// <param name="options">Strings, whole numbers, doubles, bools, users, channels, roles, by name.</param>
    /// <exception cref="InvalidOperationException">The client would not let this through.</exception>
    public SimInteraction RunCommand(
        SimUser user, SimChannel channel, string command, string? subcommand = null, IReadOnlyDictionary<string, object?>? options = null) =>
        _actor.RunCommand(user, channel, command, subcommand, options);

    /// <summary>Someone types into an option that completes.</summary>
    /// <param name="command">Without the slash.</param>
    /// <param name="subcommand">As in <see cref="RunCommand"/>.</param>
    /// <param name="option">What is being typed into.</param>
    /// <param name="typed">The text so far.</param>
    /// <param name="others">Options filled in already.</param>
    /// <param name="timeout">Real time; a minute when not given.</param>
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
}
