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

    private const int MostMentioned = 10;

    private static readonly IReadOnlyDictionary<string, string> NoLabels = new Dictionary<string, string>();

    private readonly CommandLine _line = new(commands);

    /// <returns>The interaction, or why the text matches no command.</returns>
    public async Task<(CommandInteraction? Interaction, CommandReading.Unknown? Unknown)> ReadAsync(
        SlashCommand command, Inbound inbound, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(command.UserId) || InteractionKey.Of(command) is not { } key)
            return default;
        var asking = people.FindAsync(command.UserId!, command.UserName, cancellationToken);
        var reading = _line.Read(CommandText.Decode(command.Text), alone: Alone);
        if (reading is not CommandReading.Understood understood)
            return (null, reading as CommandReading.Unknown);
        var spec = commands.Commands.FirstOrDefault(known => known.Name == understood.Command);
        var named = await NamedAsync(spec, understood.Options, cancellationToken);
        return (new CommandInteraction
        {
            Command = understood.Command,
            Options = understood.Options.ToDictionary(option => option.Key, option => Text(spec, option.Key, option.Value)),
            Unmarked = understood.Unmarked,
            Unused = understood.Unused,
            Named = named,
            Id = key,
            Person = Seen(await asking, command.TeamId),
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
        var chosen = action.Chosen();
        var isPeople = action.SelectedUser is not null || action.SelectedUsers is not null;
        var asking = people.FindAsync(place.User, Handle(payload), cancellationToken);
        var named = await people.FindAllAsync(isPeople ? chosen : [], NoLabels, cancellationToken);
        return Placed(payload, place, new ComponentInteraction
        {
            Action = ComponentId.ParseAction(action.ActionId),
            Values = chosen,
            Named = named,
            Message = place is { Channel: { } channel, MessageTs: { } ts } ? Ids.Message(channel, ts) : null,
            OnPrivateAnswer = place.IsPrivate,
            Id = key,
            Person = await asking,
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
        var typed = fields.Values.SelectMany(MentionText.PeopleIn).Take(MostMentioned);
        var named = await people.FindAllAsync(FieldReader.PeopleIn(view.State).Concat(typed), NoLabels, cancellationToken);
        return Placed(payload, place, new FormInteraction
        {
            Action = ActionId.Parse(view.CallbackId),
            Fields = fields.ToDictionary(field => field.Key, field => CommandText.WithNames(field.Value, people.FindName)),
            Named = named,
            OnPrivateAnswer = place.IsPrivate || !place.HasConversation,
            Id = key,
            Person = await asking,
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
        return Placed(payload, place, new ShortcutInteraction
        {
            Shortcut = label,
            Text = payload.Message?.Text is { } text ? CommandText.WithNames(CommandText.Decode(text), people.FindName) : null,
            Target = author,
            Id = key,
            Person = await asking,
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

    private T Placed<T>(InteractionPayload payload, AnswerPlace place, T read)
        where T : Interaction => read with
        {
            Person = Seen(read.Person, TeamOf(payload)),
            Space = Space(payload.Team?.Id ?? payload.User?.TeamId),
            Channel = place.Channel is { } channel ? Ids.Channel(channel) : null,
            IsDirect = place.IsDirect,
        };

    /// <summary>Whoever is mentioned in the command, and whoever goes by a name that is typed where people are named.</summary>
    private async Task<IReadOnlyDictionary<string, Person>> NamedAsync(
        CommandSpec? spec, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        var mentioned = options.Values.SelectMany(MentionText.PeopleIn).Take(MostMentioned).ToList();
        var labels = options.Values.SelectMany(LabelsIn).GroupBy(one => one.Id).ToDictionary(one => one.Key, one => one.First().Label);
        var called = options.Where(option => KindOf(spec, option.Key) == OptionKind.Member)
            .SelectMany(option => PeopleText.Split(option.Value).OfType<PeoplePart.Name>())
            .SelectMany(name => people.FindCalled(name.Words));
        return await people.FindAllAsync(mentioned.Concat(called.Select(person => person.User.Id)), labels, cancellationToken);
    }

    private static IEnumerable<(string Id, string Label)> LabelsIn(string text)
    {
        var labels = new List<(string, string)>();
        MentionText.Replace(text, token =>
        {
            if (token is { Kind: MentionKind.Person, Label: { } label })
                labels.Add((token.Target, label));
            return null;
        });
        return labels;
    }

    private string Text(CommandSpec? spec, string option, string value) =>
        KindOf(spec, option) is OptionKind.Member or OptionKind.Channel ? value : CommandText.WithNames(value, people.FindName);

    private static OptionKind KindOf(CommandSpec? spec, string option) => spec?.Options.FirstOrDefault(known => known.Name == option)?.Kind ?? OptionKind.Text;

    private static string? Handle(InteractionPayload payload) => payload.User?.Username ?? payload.User?.Name;
}
