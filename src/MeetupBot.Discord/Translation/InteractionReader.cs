using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Interactions;
using MeetupBot.Discord.Wire;
using NodaTime;
using Wired = MeetupBot.Discord.Wire.Interaction;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Converts an interaction from the gateway into neutral form. Source: Interactions, Receiving and Responding, "Interaction Object".
/// </summary>
internal static class InteractionReader
{
    /// <summary>Null for an unknown kind, and when a required part is missing.</summary>
    public static MeetupBot.Chat.Interactions.Interaction? Read(Wired wired, Instant receivedAt)
    {
        if (wired.Data is not { } data || (wired.Member?.User ?? wired.User) is not { } user)
            return null;
        var common = new Common(wired, People.ToPerson(user, wired.Member, wired.GuildId, wired.Locale), receivedAt);
        MeetupBot.Chat.Interactions.Interaction? read = wired.Type switch
        {
            InteractionType.ApplicationCommand => Command(common, data),
            InteractionType.Autocomplete => Suggest(common, data),
            InteractionType.MessageComponent => Component(common, data),
            InteractionType.ModalSubmit => Form(common, data),
            _ => null,
        };
        return read is null ? null : common.Place(read);
    }

    /// <summary>Whether the answer may rewrite the message: it is private, or in a direct message.</summary>
    public static bool OnPrivateAnswer(Wired wired) =>
        wired.Message is { } message && (((message.Flags ?? 0) & MessageFlags.Ephemeral) != 0 || wired.GuildId is null);

    private static MeetupBot.Chat.Interactions.Interaction? Command(Common common, InteractionData data)
    {
        if (data.Type is ApplicationCommand.MessageMenu or ApplicationCommand.UserMenu)
            return Shortcut(common, data);
        if (data.Name != CommandRenderer.Name)
            return null;
        var given = OptionReader.Read(data);
        return new CommandInteraction
        {
            Command = given.Command,
            Options = MentionNames.Write(given.Values(), data.Resolved),
            Named = People.ReadResolved(data.Resolved, common.Wired.GuildId),
            Id = common.Id,
            Person = common.Person,
            ReceivedAt = common.ReceivedAt,
        };
    }

    private static ShortcutInteraction Shortcut(Common common, InteractionData data)
    {
        Message? message = null;
        if (data.TargetId is { } target)
            data.Resolved?.Messages?.TryGetValue(target, out message);
        var person = message?.Author is { } author
            ? People.ToPerson(author, null, common.Wired.GuildId, null)
            : People.ReadResolved(data.Resolved, common.Wired.GuildId).GetValueOrDefault(data.TargetId?.ToString() ?? "");
        return new ShortcutInteraction
        {
            Shortcut = data.Name ?? "",
            Text = MentionNames.Write(message, data.Resolved),
            Target = person,
            Id = common.Id,
            Person = common.Person,
            ReceivedAt = common.ReceivedAt,
        };
    }

    private static SuggestInteraction? Suggest(Common common, InteractionData data)
    {
        var given = OptionReader.Read(data);
        if (given.Focused is not { } focused)
            return null;
        return new SuggestInteraction
        {
            Command = given.Command,
            Option = focused.Name,
            Typed = OptionReader.Text(focused.Value),
            Options = given.Values(),
            Id = common.Id,
            Person = common.Person,
            ReceivedAt = common.ReceivedAt,
        };
    }

    private static ComponentInteraction Component(Common common, InteractionData data) => new()
    {
        Action = CustomId.ParseAction(data.CustomId),
        Values = [.. (data.Values ?? []).Where(value => value is not null)],
        Named = People.ReadResolved(data.Resolved, common.Wired.GuildId),
        Message = common.Wired.Message is { } message && common.Wired.ChannelId is { } channel ? Ids.Message(channel, message.Id) : null,
        OnPrivateAnswer = OnPrivateAnswer(common.Wired),
        Id = common.Id,
        Person = common.Person,
        ReceivedAt = common.ReceivedAt,
    };

    private static FormInteraction Form(Common common, InteractionData data) => new()
    {
        Action = CustomId.ParseAction(data.CustomId),
        Fields = MentionNames.Write(FieldReader.Read(data.Components), data.Resolved),
        Named = People.ReadResolved(data.Resolved, common.Wired.GuildId),
        OnPrivateAnswer = OnPrivateAnswer(common.Wired),
        Id = common.Id,
        Person = common.Person,
        ReceivedAt = common.ReceivedAt,
    };

    /// <summary>The parts that every interaction has.</summary>
    private sealed record Common(Wired Wired, Person Person, Instant ReceivedAt)
    {
        public string Id => Wired.Id.ToString();

        /// <summary>Adds the place and whether the person is an organizer there.</summary>
        public MeetupBot.Chat.Interactions.Interaction Place(MeetupBot.Chat.Interactions.Interaction read) => read with
        {
            Space = Wired.GuildId is { } guild ? Ids.Space(guild) : null,
            Channel = Wired.ChannelId is { } channel ? Ids.Channel(channel) : null,
            IsOrganizer = Wired.GuildId is not null && Permissions.IsOrganizer(Wired.Member?.Permissions),
            CardObstacle = Wired.GuildId is null ? null : Permissions.FindCardObstacle(Wired.AppPermissions, Wired.Channel),
            EventObstacle = Wired.GuildId is null ? null : Permissions.FindEventObstacle(Wired.AppPermissions),
        };
    }
}
