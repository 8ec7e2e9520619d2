using System.Text;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>A channel of a workspace for a scenario.</summary>
internal sealed class SlackPlace : Place
{
    private readonly TestChannel _channel;
    private readonly List<Person> _people;
    private SlackConversation? _other;

    public SlackPlace(SlackDriver driver, TestChannel channel)
        : base(driver)
    {
        _channel = channel;
        (Olga, Ana, Ben, Cleo, Dev) = (Of(channel.Olga), Of(channel.Ana), Of(channel.Ben), Of(channel.Cleo), Of(channel.Dev));
        _people = [Olga, Ana, Ben, Cleo, Dev];
    }

    public override string ChannelId => _channel.General.Id;

    public override Person Olga { get; }

    public override Person Ana { get; }

    public override Person Ben { get; }

    public override Person Cleo { get; }

    public override Person Dev { get; }

    public override IReadOnlyList<Card> Posts => ByBot(_channel.General);

    public override IReadOnlyList<Card> PostsInTheOtherChannel => ByBot(_other!);

    public override IReadOnlyList<Conversation> Conversations =>
    [
        .. _people.SelectMany(person => Slack.GroupMessages(User(person))).Distinct().GroupBy(message => message.Conversation).Select(group => new Conversation(
            [.. _people.Where(person => group.Key.Has(User(person)))], Cards(group.OrderBy(message => message.Ts, StringComparer.Ordinal)))),
    ];

    private SlackSimulator Slack => _channel.Slack;

    public override Person Add(string name)
    {
        var person = Of(_channel.Add(name));
        _people.Add(person);
        return person;
    }

    public override IReadOnlyList<Card> DirectMessages(Person person) =>
        Cards(Slack.DirectMessages(User(person)).Where(message => message.Author == Slack.Bot));

    public override IReadOnlyList<Card> ThreadOf(Card post) =>
        Cards(Slack.Messages(_channel.General).Where(message => message.ThreadTs == Message(post).Ts));

    public override async Task<Answer> RunAsync(Person person, string subcommand, params (string Name, object? Value)[] options) =>
        new SlackAnswer(await _channel.RunAsync(User(person), SlackCommandText.Render(subcommand, options)));

    public override async Task<Answer> RunDirectlyAsync(Person person, string subcommand, params (string Name, object? Value)[] options) =>
        new SlackAnswer(await _channel.RunAsync(User(person), SlackCommandText.Render(subcommand, options), Slack.DirectChannel(User(person))));

    public override async Task<Answer> PressAsync(Person person, Card card, string button) => new SlackAnswer(card is SlackAnswer answer
        ? await _channel.PressAsync(User(person), answer.Said, button)
        : await _channel.PressAsync(User(person), Message(card), button));

    public override async Task<Answer> ChooseAsync(Person person, Card card, string menu, params int[] numbers)
    {
        var element = Element(card, menu);
        return new SlackAnswer(await ChooseAsync(person, card, element, Values(element, numbers)));
    }

    public override async Task<bool> BeginChoosing(Person person, Card card, string menu, params int[] numbers)
    {
        var element = Element(card, menu);
        return (await Slack.Choose(User(person), Message(card), element.ActionId, Values(element, numbers)).Acknowledged).Ok;
    }

    public override async Task<Answer> PickPersonAsync(Person person, Card card, Person picked)
    {
        var menu = Elements(card).First(element => element.Type == "multi_users_select");
        return new SlackAnswer(await ChooseAsync(person, card, menu, [picked.Account]));
    }

    public override Task PickChannelAsync(Person person, Card card, bool another = false)
    {
        if (another)
            _other = _channel.AddChannel("news");
        var menu = Elements(card).First(element => element.Type.StartsWith("conv", StringComparison.Ordinal) || element.Type.StartsWith("chan", StringComparison.Ordinal));
        return ChooseAsync(person, card, menu, [another ? _other! : _channel.General]);
    }

    public override async Task<Answer> SubmitAsync(Form form, params (string Label, object? Value)[] fields) =>
        new SlackAnswer(await _channel.SubmitAsync(((SlackForm)form).Opened, fields));

    public override async Task<Form> ProposeFromMessageAsync(Person writer, string words, Person person)
    {
        var message = Slack.Post(User(writer), _channel.General, words);
        var opened = await _channel.SaidAsync(() => Slack.MessageShortcut(User(person), message, "propose_a_meetup_message"), User(person), null);
        return new SlackForm(opened);
    }

    /// <summary>On Slack, a file in a channel cannot be private, so it comes in a direct message.</summary>
    public override async Task<string> PrivateFileAsync(Person person, Answer answer)
    {
        var file = await EventuallyAsync(() => Slack.DirectMessages(User(person)).SelectMany(message => message.Files).FirstOrDefault(), "the file");
        Assert.DoesNotContain(Slack.Messages(_channel.General), message => message.Files.Any(other => other.Id == file.Id));
        return Encoding.UTF8.GetString(file.Content.Span);
    }

    public override void RefuseDirectMessages(Person person) => User(person).RefusesMessages = true;

    public override void RefuseConversations() => Slack.Faults.Always(ApiFault.Refused("restricted_action"), method: "conversations.open");

    public override void AllowConversations() => Slack.Faults.Clear();

    public override Task<T> EventuallyAsync<T>(Func<T?> probe, string what)
        where T : default => Slack.EventuallyAsync(probe, what, Wait.Patience);

    protected override bool IsAbout(Card card, string id) =>
        (card is SlackAnswer answer ? answer.Said.Markup : Message(card).Markup).Contains($"`{id}`", StringComparison.Ordinal);

    private static Person Of(SlackUser user) => new(user.RealName, user.Id, $"<@{user.Id}>", user);

    private static SlackUser User(Person person) => (SlackUser)person.Account;

    private static SlackMessage Message(Card card) => card is SlackAnswer answer
        ? answer.Said.Message ?? throw new InvalidOperationException($"It is no message but a view: {answer.Text}")
        : ((SlackCard)card).Message;

    /// <summary>A slow answer appears in a view instead of a message.</summary>
    private static IReadOnlyList<SlackElement> Elements(Card card) =>
        card is SlackAnswer { Said.View: { } view } ? view.Elements : Message(card).Elements;

    private static SlackElement Element(Card card, string menu) => Elements(card).First(element => element.Placeholder == menu);

    private Task<Said> ChooseAsync(Person person, Card card, SlackElement menu, IReadOnlyList<object> values) =>
        card is SlackAnswer { Said.View: { } view }
            ? _channel.ChooseAsync(User(person), view, menu.ActionId, values)
            : _channel.ChooseAsync(User(person), Message(card), menu.ActionId, values);

    private static IReadOnlyList<object> Values(SlackElement menu, int[] numbers) => [.. numbers.Select(number => menu.Options[number - 1].Value)];

    private IReadOnlyList<Card> Cards(IEnumerable<SlackMessage> messages) => [.. messages.Select(message => new SlackCard(_channel, message))];

    private IReadOnlyList<Card> ByBot(SlackConversation channel) => Cards(Slack.Messages(channel).Where(message => message.Author == Slack.Bot));
}
