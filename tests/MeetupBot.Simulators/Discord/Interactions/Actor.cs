using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>Turns people's actions into interactions. It makes the checks of the client and of Discord before it sends anything.</summary>
internal sealed class Actor(SimWorld world)
{
    public SimInteraction RunCommand(SimUser user, SimChannel channel, string command, string? subcommand, IReadOnlyDictionary<string, object?>? options)
    {
        lock (world.Gate)
        {
            var call = new CommandCall(FindCommand(user, channel, 1, command), subcommand, options);
            var interaction = new SimInteraction(world, InteractionType.ApplicationCommand, user, channel)
            {
                CommandName = call.FullName,
                CommandType = 1,
            };
            return Send(interaction, json => call.WriteData(json, Resolved(interaction)));
        }
    }

    public SimInteraction Autocomplete(
        SimUser user, SimChannel channel, string command, string? subcommand, string option, object typed, IReadOnlyDictionary<string, object?>? others)
    {
        lock (world.Gate)
        {
            var values = new Dictionary<string, object?>(others ?? new Dictionary<string, object?>()) { [option] = typed };
            var call = new CommandCall(FindCommand(user, channel, 1, command), subcommand, values, option);
            var interaction = new SimInteraction(world, InteractionType.Autocomplete, user, channel) { CommandName = call.FullName, CommandType = 1 };
            return Send(interaction, json => call.WriteData(json, Resolved(interaction)));
        }
    }

    /// <param name="type">2 on a user, 3 on a message.</param>
    /// <param name="name">The menu entry.</param>
    /// <param name="targetId">The user's or the message's id.</param>
    /// <param name="target">The user or the message.</param>
    public SimInteraction RunMenuCommand(SimUser user, SimChannel channel, int type, string name, ulong targetId, object target)
    {
        lock (world.Gate)
        {
            var command = FindCommand(user, channel, type, name);
            var interaction = new SimInteraction(world, InteractionType.ApplicationCommand, user, channel) { CommandName = name, CommandType = type };
            var resolved = Resolved(interaction);
            resolved.Add(target);
            return Send(interaction, json =>
            {
                json.WriteSnowflake("id", command.Id);
                json.WriteString("name", command.Name);
                json.WriteNumber("type", type);
                json.WriteSnowflake("target_id", targetId);
                resolved.Write(json);
            });
        }
    }

    public SimInteraction Press(SimUser user, SimMessage message, string customIdOrLabel)
    {
        lock (world.Gate)
        {
            CheckSees(user, message);
            var button = Pick(message.Buttons, customIdOrLabel, b => b.Label, "button", message);
            if (button.CustomId is not { } customId)
                throw new InvalidOperationException($"\"{customIdOrLabel}\" is a link: pressing it sends nothing.");
            var interaction = new SimInteraction(world, InteractionType.MessageComponent, user, message.Channel) { Message = message };
            return Send(interaction, json =>
            {
                json.WriteString("custom_id", customId);
                json.WriteNumber("component_type", (int)ComponentType.Button);
            });
        }
    }

    public SimInteraction Select(SimUser user, SimMessage message, string customIdOrPlaceholder, IReadOnlyList<object> values)
    {
        lock (world.Gate)
        {
            CheckSees(user, message);
            var menu = Pick(message.Selects, customIdOrPlaceholder, s => s.Placeholder, "menu", message);
            if (values.Count < menu.MinValues || values.Count > menu.MaxValues)
                throw new InvalidOperationException($"\"{customIdOrPlaceholder}\" takes {menu.MinValues} to {menu.MaxValues} values, not {values.Count}.");
            var interaction = new SimInteraction(world, InteractionType.MessageComponent, user, message.Channel) { Message = message };
            return Send(interaction, json =>
            {
                json.WriteString("custom_id", menu.CustomId);
                json.WriteNumber("component_type", (int)menu.Type);
                var resolved = Resolved(interaction);
                SelectValues.Write(json, menu, values, resolved);
                resolved.Write(json);
            });
        }
    }

    public SimInteraction Submit(SimUser user, SimModal modal, IReadOnlyDictionary<string, object?> fields)
    {
        lock (world.Gate)
        {
            if (modal.OpenedBy.User != user)
                throw new InvalidOperationException($"The form \"{modal.Title}\" was opened for {modal.OpenedBy.User}.");
            var answers = new ModalAnswers(modal, fields);
            var interaction = new SimInteraction(world, InteractionType.ModalSubmit, user, modal.OpenedBy.Channel)
            {
                Message = modal.OpenedBy.Message,
                OpenedBy = modal.OpenedBy,
            };
            return Send(interaction, json => answers.WriteData(json, Resolved(interaction)));
        }
    }

    /// <summary>Sends an interaction with any data, including data that no client sends.</summary>
    public SimInteraction SendRaw(SimUser user, SimChannel channel, InteractionType type, JsonElement data, SimMessage? message)
    {
        lock (world.Gate)
        {
            var interaction = new SimInteraction(world, type, user, channel) { Message = message };
            return Send(interaction, json =>
            {
                foreach (var property in data.EnumerateObject())
                    property.WriteTo(json);
            });
        }
    }

    private static SimComponent Pick(
        IEnumerable<SimComponent> components, string key, Func<SimComponent, string?> title, string kind, SimMessage message)
    {
        var all = components.ToList();
        var found = all.Find(c => c.CustomId == key) ?? all.Find(c => title(c) == key)
            ?? throw new InvalidOperationException($"There is no {kind} \"{key}\", only {string.Join(", ", all.Select(c => title(c) ?? c.CustomId))}. Message: {message.Text}");
        return found.Disabled ? throw new InvalidOperationException($"The {kind} \"{key}\" is disabled.") : found;
    }

    private SimInteraction Send(SimInteraction interaction, Action<Utf8JsonWriter> writeData)
    {
        if (interaction.Channel.Guild is { } guild && guild.FindMember(interaction.User.Id) is null)
            throw new InvalidOperationException($"{interaction.User} is not in {guild.Name}.");
        world.Interactions.Add(interaction);
        interaction.Payload = InteractionJson.Bytes(world, interaction, writeData);
        interaction.Delivered = world.Events.Interaction(interaction.Channel.Guild, interaction.Payload);
        return interaction;
    }

    private ResolvedJson Resolved(SimInteraction interaction) => new(world, interaction.Channel, interaction.User);

    private SimCommand FindCommand(SimUser user, SimChannel channel, int type, string name)
    {
        var command = world.Commands.Find(channel.Guild, type, name)
            ?? throw new InvalidOperationException($"The command \"{name}\" is not registered.");
        if (!command.AllowsContext(channel.Guild is null ? 1 : 0))
            throw new InvalidOperationException($"The command \"{name}\" cannot be used here.");
        if (channel.Guild is null)
            return command;
        var permissions = world.Permissions(user, channel);
        var needed = DiscordPermission.ViewChannel | DiscordPermission.UseApplicationCommands | (command.DefaultMemberPermissions ?? DiscordPermission.None);
        return (permissions & needed) == needed
            ? command
            : throw new InvalidOperationException($"{user} may not use \"{name}\" here.");
    }

    private void CheckSees(SimUser user, SimMessage message)
    {
        if (message.Deleted)
            throw new InvalidOperationException("The message was deleted.");
        if (message.IsEphemeral && message.Interaction?.User != user)
            throw new InvalidOperationException($"Only {message.Interaction?.User} sees this message.");
        if (message.Channel.Guild is null ? message.Channel.Recipient != user : !world.Permissions(user, message.Channel).HasFlag(DiscordPermission.ViewChannel))
            throw new InvalidOperationException($"{user} does not see this message.");
    }
}
