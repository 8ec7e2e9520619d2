using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Converts Slack's payloads into neutral form. Null for an unknown kind, and when a required part is missing.</summary>
internal sealed class InteractionReader(CommandSet commands, UserDirectory people, Func<string?> ownTeam)
{
    /// <summary>What <c>/meetup</c> alone means: a form.</summary>
    private const string Alone = "propose";

    private readonly CommandLine _line = new(commands);

    /// <returns>The interaction, or why the text matches no command.</returns>
    public async Task<(CommandInteraction? Interaction, CommandReading.Unknown? Unknown)> ReadAsync(
        SlashCommand command, Inbound inbound, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(command.UserId) || InteractionKey.Of(command) is not { } key)
            return default;
        var asking = people.FindAsync(command.UserId!, command.UserName, cancellationToken);
        var reading = _line.Read(CommandText.Decode(command.Text), Find, Alone);
        if (reading is not CommandReading.Understood understood)
            return (null, reading as CommandReading.Unknown);
        var spec = commands.Commands.FirstOrDefault(known => known.Name == understood.Command);
        var named = understood.Options.Where(option => KindOf(spec, option.Key) == OptionKind.Member).Select(option => option.Value);
        var who = await asking;
        return (new CommandInteraction
        {
            Command = understood.Command,
            Options = understood.Options.ToDictionary(option => option.Key, option => Text(spec, option.Key, option.Value)),
            Named = await people.FindAllAsync(named, cancellationToken),
            Id = key,
            Person = Seen(who.Person, command.TeamId),
            IsOrganizer = who.IsOrganizer,
            Space = Space(command.TeamId),
            Channel = Ids.IsId(command.ChannelId) ? Ids.Channel(command.ChannelId!) : null,
            IsDirect = Ids.IsDirect(command.ChannelId) || command.ChannelName == "directmessage",
            ReceivedAt = inbound.ReceivedAt,
        }, null);
    }

    public async Task<ComponentInteraction?> ReadPressAsync(
        InteractionPayload payload, BlockAction action, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        if (InteractionKey.Of(payload, action) is not { } key)
            return null;
        var chosen = action.Chosen().ToList();
        var isPeople = action.SelectedUser is not null || action.SelectedUsers is not null;
        var asking = people.FindAsync(place.User, Handle(payload), cancellationToken);
        var named = await people.FindAllAsync(isPeople ? chosen : [], cancellationToken);
        var who = await asking;
        return Placed(payload, place, who, new ComponentInteraction
        {
            Action = ComponentId.ParseAction(action.ActionId),
            Values = chosen,
            Named = named,
            Message = place is { Channel: { } channel, MessageTs: { } ts } ? Ids.Message(channel, ts) : null,
            OnPrivateAnswer = place.IsPrivate,
            Id = key,
            Person = who.Person,
            ReceivedAt = inbound.ReceivedAt,
        });
    }

    public async Task<FormInteraction?> ReadFormAsync(
        InteractionPayload payload, PayloadView view, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        var fields = FieldReader.Read(view.State);
        if (InteractionKey.Of(payload, view, fields) is not { } key)
            return null;
        var asking = people.FindAsync(place.User, Handle(payload), cancellationToken);
        var named = await people.FindAllAsync(FieldReader.PeopleIn(view.State), cancellationToken);
        var who = await asking;
        return Placed(payload, place, who, new FormInteraction
        {
            Action = ActionId.Parse(view.CallbackId),
            Fields = fields,
            Named = named,
            OnPrivateAnswer = place.IsPrivate || !place.HasConversation,
            Id = key,
            Person = who.Person,
            ReceivedAt = inbound.ReceivedAt,
        });
    }

    public async Task<ShortcutInteraction?> ReadShortcutAsync(
        InteractionPayload payload, AnswerPlace place, Inbound inbound, CancellationToken cancellationToken)
    {
        if (InteractionKey.OfShortcut(payload) is not { } key || ShortcutNames.FindLabel(payload.CallbackId, commands.MessageShortcuts) is not { } label)
            return null;
        var asking = people.FindAsync(place.User, Handle(payload), cancellationToken);
        var author = Ids.IsId(payload.Message?.User) ? await people.FindAsync(payload.Message!.User!, null, cancellationToken) : null;
        var who = await asking;
        return Placed(payload, place, who, new ShortcutInteraction
        {
            Shortcut = label,
            Text = payload.Message?.Text is { } text ? CommandText.WithNames(CommandText.Decode(text), people.FindName) : null,
            Target = author?.Person,
            Id = key,
            Person = who.Person,
            ReceivedAt = inbound.ReceivedAt,
        });
    }

    /// <summary>
    /// The workspace of the bot's token. The payload may name another, because people of other workspaces act in shared channels.
    /// </summary>
    public SpaceRef? Space(string? team) => (ownTeam() ?? team) is { } id && Ids.IsId(id) ? Ids.Space(id) : null;

    /// <summary>Whether it is another workspace than the bot's.</summary>
    public bool IsForeign(string? team) => team is not null && ownTeam() is { } own && own != team;

    /// <summary>The workspace of the person who acts.</summary>
    public static string? TeamOf(InteractionPayload payload) => payload.User?.TeamId ?? payload.Team?.Id;

    /// <summary>The payload says at once that somebody is of another workspace.</summary>
    private Person Seen(Person person, string? team) => IsForeign(team) ? person with { IsGuest = true } : person;

    private T Placed<T>(InteractionPayload payload, AnswerPlace place, KnownPerson who, T read)
        where T : Interaction => read with
        {
            Person = Seen(who.Person, TeamOf(payload)),
            IsOrganizer = who.IsOrganizer,
            Space = Space(payload.Team?.Id ?? payload.User?.TeamId),
            Channel = place.Channel is { } channel ? Ids.Channel(channel) : null,
            IsDirect = place.IsDirect,
        };

    private string? Find(OptionKind kind, string name) => kind == OptionKind.Member ? people.FindId(name) : null;

    private string Text(CommandSpec? spec, string option, string value) =>
        KindOf(spec, option) is OptionKind.Member or OptionKind.Channel ? value : CommandText.WithNames(value, people.FindName);

    private static OptionKind KindOf(CommandSpec? spec, string option) => spec?.Options.FirstOrDefault(known => known.Name == option)?.Kind ?? OptionKind.Text;

    private static string? Handle(InteractionPayload payload) => payload.User?.Username ?? payload.User?.Name;
}
