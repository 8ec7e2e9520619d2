using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>
/// A channel of one scenario, and what its people do: Ana hosts, Olga may run the community, the others come along. A driver says how each
/// act is done on its platform.
/// </summary>
internal abstract partial class Place(IPlatformDriver driver)
{
    public IPlatformDriver Driver { get; } = driver;

    public BotUnderTest Bot => Driver.Bot;

    public IMarkup Markup => Driver.Markup;

    /// <summary>The platform's id of the channel.</summary>
    public abstract string ChannelId { get; }

    public abstract Person Olga { get; }

    public abstract Person Ana { get; }

    public abstract Person Ben { get; }

    public abstract Person Cleo { get; }

    public abstract Person Dev { get; }

    /// <summary>What the bot posted into the channel, oldest first.</summary>
    public abstract IReadOnlyList<Card> Posts { get; }

    /// <summary>Conversations that the bot made for some of these people.</summary>
    public abstract IReadOnlyList<Conversation> Conversations { get; }

    /// <summary>One more member of the channel.</summary>
    public abstract Person Add(string name);

    /// <summary>What the bot wrote to somebody directly, oldest first.</summary>
    public abstract IReadOnlyList<Card> DirectMessages(Person person);

    /// <summary>What stands in the thread of a post, oldest first.</summary>
    public abstract IReadOnlyList<Card> ThreadOf(Card post);

    /// <summary>Types <c>/meetup …</c> in the channel.</summary>
    /// <param name="subcommand">E.g. <c>me show</c>.</param>
    /// <param name="options">By name; a person for one that takes people.</param>
    public abstract Task<Answer> RunAsync(Person person, string subcommand, params (string Name, object? Value)[] options);

    /// <summary>The same in the direct conversation with the bot.</summary>
    public abstract Task<Answer> RunDirectlyAsync(Person person, string subcommand, params (string Name, object? Value)[] options);

    public abstract Task<Answer> PressAsync(Person person, Card card, string button);

    /// <summary>Chooses options by their numbers.</summary>
    public abstract Task<Answer> ChooseAsync(Person person, Card card, string menu, params int[] numbers);

    /// <summary>Presses and waits for nothing; the task ends when the bot has acknowledged it, and may never end.</summary>
    /// <returns>Whether what was chosen is saved.</returns>
    public abstract Task<bool> BeginChoosing(Person person, Card card, string menu, params int[] numbers);

    /// <summary>In the menu of people of a card.</summary>
    public abstract Task<Answer> PickPersonAsync(Person person, Card card, Person picked);

    /// <summary>In the menu of channels of a card: this one, or another of the same people that is made for it.</summary>
    public abstract Task PickChannelAsync(Person person, Card card, bool another = false);

    /// <summary>What the bot posted into the other channel that <see cref="PickChannelAsync"/> made.</summary>
    public abstract IReadOnlyList<Card> PostsInTheOtherChannel { get; }

    /// <summary>Sends a form off.</summary>
    public abstract Task<Answer> SubmitAsync(Form form, params (string Label, object? Value)[] fields);

    /// <summary>Somebody writes, and another makes a proposal of it through the message's menu.</summary>
    public abstract Task<Form> ProposeFromMessageAsync(Person writer, string words, Person person);

    /// <summary>The text of the file that came, in private, with or after an answer.</summary>
    public abstract Task<string> PrivateFileAsync(Person person, Answer answer);

    /// <summary>From now on this person takes no direct messages.</summary>
    public abstract void RefuseDirectMessages(Person person);

    /// <summary>From now on the bot may make no conversations of several. What is needed to write to one person goes on.</summary>
    public abstract void RefuseConversations();

    public abstract void AllowConversations();

    public abstract Task<T> EventuallyAsync<T>(Func<T?> probe, string what);

    public Task CaughtUpAsync() => Bot.CaughtUpAsync();

    /// <summary>A poll of three times, proposed by Ana.</summary>
    public Task<Proposal> PollAsync(string title, params (string Name, object? Value)[] options) => ProposeAsync(
        Ana, [("title", title), .. options.Any(option => option.Name == "when") ? options : [("when", "in 3 days, in 4 days, in 5 days"), .. options]]);

    /// <summary>A meetup with one time, hosted by Ana.</summary>
    public Task<Proposal> MeetupAsync(string title, params (string Name, object? Value)[] options) => ProposeAsync(
        Ana, [("title", title), .. options.Any(option => option.Name == "when") ? options : [("when", "in 3 days"), .. options]]);

    public async Task<Proposal> ProposeAsync(Person person, params (string Name, object? Value)[] options)
    {
        var answer = await RunAsync(person, "propose", options);
        Assert.True(answer.IsPrivate, answer.Text);
        var id = IdIn(answer);
        return new Proposal(id, await EventuallyAsync(() => Cards(id).FirstOrDefault(), "the card"), answer);
    }

    public Task<Answer> VoteAsync(Person person, Card card, params int[] numbers) => ChooseAsync(person, card, Words.VoteMenu, numbers);

    /// <summary>Decides a poll and waits for the announcement.</summary>
    public async Task<Card> DecideAsync(Proposal poll)
    {
        await RunAsync(Ana, "decide", ("id", poll.Id));
        return await AnnouncementAsync(poll.Id);
    }

    public Task<Card> AnnouncementAsync(string id) => EventuallyAsync(() => Cards(id).FirstOrDefault(card => card.Says("It's on:")), "the announcement");

    /// <summary>What the bot posted into the channel about a meetup, oldest first.</summary>
    public IReadOnlyList<Card> Cards(string id) => [.. Posts.Where(card => IsAbout(card, id))];

    /// <summary>What somebody was told directly about a meetup.</summary>
    public IReadOnlyList<Card> Told(Person person, string id) => [.. DirectMessages(person).Where(card => IsAbout(card, id))];

    public Task<Card> ToldAsync(Person person, string id, string text) =>
        EventuallyAsync(() => Told(person, id).FirstOrDefault(card => card.Says(text)), $"\"{text}\" told to {person.Name}");

    /// <summary>What somebody was told directly, of whatever.</summary>
    public Task<Card> ToldAsync(Person person, string text) =>
        EventuallyAsync(() => DirectMessages(person).FirstOrDefault(card => card.Says(text)), $"\"{text}\" told to {person.Name}");

    public async Task ShowsAsync(Card card, string text)
    {
        try
        {
            await EventuallyAsync(() => card.Says(text), "the text");
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"\"{text}\" never stood on the card, which shows:\n{card.Text}\n{Bot.Process.Log}");
        }
    }

    /// <summary>Turns weekly coffee rounds on, and these take part.</summary>
    public async Task HoldRoundsAsync(IEnumerable<Person> people)
    {
        var opened = await PressAsync(Olga, await RunAsync(Olga, "settings"), "Coffee rounds");
        await SubmitAsync(opened.Form, ("How often", "every week"));
        foreach (var person in people)
            Assert.StartsWith("Saved: you take part", (await RunAsync(person, "coffee join", ("area", "Leeds"))).Text, StringComparison.Ordinal);
    }

    /// <summary>The id of the meetup that a card is about.</summary>
    public string IdIn(Card card) => ShortId().Matches(card.Text).Select(match => match.Groups[1].Value).FirstOrDefault(id => IsAbout(card, id))
        ?? throw new InvalidOperationException($"There is no id in: {card.Text}");

    /// <summary>Whether it bears the id as ids are shown.</summary>
    protected abstract bool IsAbout(Card card, string id);

    [GeneratedRegex(@"\b([0-9A-HJKMNP-TV-Z]{4,8})\b")]
    private static partial Regex ShortId();
}
