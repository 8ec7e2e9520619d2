using System.Globalization;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A channel of a guild for a scenario.</summary>
internal sealed class DiscordPlace : Place
{
    private readonly TestGuild _guild;
    private SimChannel? _other;

    public DiscordPlace(DiscordDriver driver, TestGuild guild)
        : base(driver)
    {
        _guild = guild;
        (Olga, Ana, Ben, Cleo, Dev) = (Of(guild.Olga), Of(guild.Ana), Of(guild.Ben), Of(guild.Cleo), Of(guild.Dev));
    }

    public override string ChannelId => _guild.General.Id.ToString(CultureInfo.InvariantCulture);

    public override Person Olga { get; }

    public override Person Ana { get; }

    public override Person Ben { get; }

    public override Person Cleo { get; }

    public override Person Dev { get; }

    public override IReadOnlyList<Card> Posts => ByBot(_guild.General);

    public override IReadOnlyList<Card> PostsInTheOtherChannel => ByBot(_other!);

    public override IReadOnlyList<Conversation> Conversations =>
    [
        .. _guild.Guild.Threads.Where(thread => thread.Type == ChannelType.PrivateThread).Select(thread => new Conversation(
            [.. thread.ThreadMembers.Where(id => id != Discord.Bot.Id).Select(id => Of(_guild.Guild.Members.Single(member => member.User.Id == id).User))],
            Cards(Discord.Messages(thread)))),
    ];

    private DiscordSimulator Discord => _guild.Discord;

    public override Person Add(string name) => Of(_guild.Add(name));

    public override IReadOnlyList<Card> DirectMessages(Person person) => Cards(Discord.DirectMessages(User(person)));

    public override IReadOnlyList<Card> ThreadOf(Card post) => Message(post).Thread is { } thread ? Cards(Discord.Messages(thread)) : [];

    public override Task<Answer> RunAsync(Person person, string subcommand, params (string Name, object? Value)[] options) =>
        RunAsync(person, _guild.General, subcommand, options);

    public override Task<Answer> RunDirectlyAsync(Person person, string subcommand, params (string Name, object? Value)[] options) =>
        RunAsync(person, Discord.DirectChannel(User(person)), subcommand, options);

    public override Task<Answer> PressAsync(Person person, Card card, string button) => AnsweredAsync(Discord.PressButton(User(person), Message(card), button));

    public override Task<Answer> ChooseAsync(Person person, Card card, string menu, params int[] numbers) =>
        AnsweredAsync(Choose(person, card, menu, numbers));

    public override async Task<bool> BeginChoosing(Person person, Card card, string menu, params int[] numbers)
    {
        var response = await Choose(person, card, menu, numbers).Answered;
        return response.Message is { IsLoading: false } && response.Text.StartsWith("Saved", StringComparison.Ordinal);
    }

    public override Task<Answer> PickPersonAsync(Person person, Card card, Person picked) => PickAsync(person, card, ComponentType.UserSelect, picked.Account);

    public override Task PickChannelAsync(Person person, Card card, bool another = false)
    {
        if (another)
            _other = _guild.Guild.AddChannel("news");
        return PickAsync(person, card, ComponentType.ChannelSelect, another ? _other! : _guild.General);
    }

    public override Task<Answer> SubmitAsync(Form form, params (string Label, object? Value)[] fields)
    {
        var modal = ((DiscordForm)form).Modal;
        return AnsweredAsync(Discord.SubmitModal(modal.OpenedBy.User, modal, fields.ToDictionary(field => field.Label, field => field.Value)));
    }

    public override async Task<Form> ProposeFromMessageAsync(Person writer, string words, Person person)
    {
        var message = Discord.Post(User(writer), _guild.General, words);
        return (await AnsweredAsync(Discord.MessageCommand(User(person), message, "Propose a meetup"))).Form;
    }

    public override Task<string> PrivateFileAsync(Person person, Answer answer)
    {
        Assert.True(answer.IsPrivate);
        return Task.FromResult(Assert.Single(((DiscordAnswer)answer).Message.Attachments).Text);
    }

    public override string? CalendarFile(Card card) => Message(card).Attachments.SingleOrDefault()?.Text;

    public override IReadOnlyList<(DateTimeOffset Start, DateTimeOffset? End)>? Events =>
        [.. _guild.Guild.ScheduledEvents.Select(scheduled => (scheduled.StartsAt, scheduled.EndsAt))];

    public override void AddPicture(Person person) => User(person).AvatarHash = "a1b2c3d4e5f6";

    public override void RefuseDirectMessages(Person person) => User(person).DirectMessagesOpen = false;

    public override void RefuseConversations() => _guild.General.SetOverwrite(
        new SimOverwrite(Discord.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.CreatePrivateThreads));

    public override void AllowConversations() => _guild.General.SetOverwrite(
        new SimOverwrite(Discord.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.None));

    public override Task<T> EventuallyAsync<T>(Func<T?> probe, string what)
        where T : default => Discord.EventuallyAsync(probe, what, Wait.Patience);

    protected override bool IsAbout(Card card, string id) => card.Text.Contains($"`{id}`", StringComparison.Ordinal);

    private static Person Of(SimUser user) => new(user.GlobalName!, user.Id.ToString(CultureInfo.InvariantCulture), user.Mention, user);

    private static SimUser User(Person person) => (SimUser)person.Account;

    private static SimMessage Message(Card card) => card is DiscordAnswer answer ? answer.Message : ((DiscordCard)card).Message;

    private static IReadOnlyList<Card> Cards(IEnumerable<SimMessage> messages) => [.. messages.Select(message => new DiscordCard(message))];

    private async Task<Answer> AnsweredAsync(SimInteraction interaction) => new DiscordAnswer(await _guild.AnsweredAsync(interaction));

    private IReadOnlyList<Card> ByBot(SimChannel channel) => Cards(Discord.Messages(channel).Where(message => message.Author == Discord.Bot));

    private Task<Answer> RunAsync(Person person, SimChannel where, string subcommand, (string Name, object? Value)[] options) => AnsweredAsync(Discord.RunCommand(
        User(person), where, "meetup", subcommand, options.ToDictionary(option => option.Name, option => option.Value is Person named ? named.Account : option.Value)));

    private SimInteraction Choose(Person person, Card card, string menu, int[] numbers)
    {
        var options = Message(card).Selects.First(select => select.Placeholder == menu).Options;
        return Discord.Select(User(person), Message(card), menu, [.. numbers.Select(number => options[number - 1].Value)]);
    }

    private Task<Answer> PickAsync(Person person, Card card, ComponentType type, object picked) => AnsweredAsync(
        Discord.Select(User(person), Message(card), Message(card).Selects.First(select => select.Type == type).CustomId!, picked));
}
