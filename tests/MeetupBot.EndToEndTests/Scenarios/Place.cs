using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>
/// A channel for one scenario, and the actions of its people: Ana hosts, Olga may run the community, the others take part. A driver
/// implements each action for its platform.
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

    /// <summary>The bot's posts in the channel, the oldest first.</summary>
    public abstract IReadOnlyList<Card> Posts { get; }

    /// <summary>The conversations that the bot created for some of these people.</summary>
    public abstract IReadOnlyList<Conversation> Conversations { get; }

    /// <summary>Adds a member to the channel.</summary>
    public abstract Person Add(string name);

    /// <summary>The bot's direct messages to somebody, the oldest first.</summary>
    public abstract IReadOnlyList<Card> DirectMessages(Person person);

    /// <summary>The messages in the thread of a post, the oldest first.</summary>
    public abstract IReadOnlyList<Card> ThreadOf(Card post);

    /// <summary>Types <c>/meetup …</c> in the channel.</summary>
    /// <param name="subcommand">E.g. <c>me show</c>.</param>
    /// <param name="options">By name. A person for an option that takes people.</param>
    public abstract Task<Answer> RunAsync(Person person, string subcommand, params (string Name, object? Value)[] options);

    /// <summary>The same in the direct conversation with the bot.</summary>
    public abstract Task<Answer> RunDirectlyAsync(Person person, string subcommand, params (string Name, object? Value)[] options);

    public abstract Task<Answer> PressAsync(Person person, Card card, string button);

    /// <summary>Chooses options by their numbers.</summary>
    public abstract Task<Answer> ChooseAsync(Person person, Card card, string menu, params int[] numbers);

    /// <summary>Makes a choice without waiting. The task ends when the bot has acknowledged it, and may never end.</summary>
    /// <returns>Whether the choice is saved.</returns>
    public abstract Task<bool> BeginChoosing(Person person, Card card, string menu, params int[] numbers);

    /// <summary>Picks a person in a card's menu of people.</summary>
    public abstract Task<Answer> PickPersonAsync(Person person, Card card, Person picked);

    /// <summary>Picks a channel in a card's menu of channels: this one, or another with the same people that is created for it.</summary>
    public abstract Task PickChannelAsync(Person person, Card card, bool another = false);

    /// <summary>The bot's posts in the other channel that <see cref="PickChannelAsync"/> created.</summary>
    public abstract IReadOnlyList<Card> PostsInTheOtherChannel { get; }

    /// <summary>Submits a form.</summary>
    public abstract Task<Answer> SubmitAsync(Form form, params (string Label, object? Value)[] fields);

    /// <summary>Somebody writes a message, and another person makes a proposal from it through the message's menu.</summary>
    public abstract Task<Form> ProposeFromMessageAsync(Person writer, string words, Person person);

    /// <summary>The text of the private file that came with or after an answer.</summary>
    public abstract Task<string> PrivateFileAsync(Person person, Answer answer);

    /// <summary>The calendar file that is shown with a card.</summary>
    public abstract string? CalendarFile(Card card);

    /// <summary>The platform's own events of these meetups; null where it has none.</summary>
    public virtual IReadOnlyList<(DateTimeOffset Start, DateTimeOffset? End)>? Events => null;

    /// <summary>Gives the person a picture, on platforms where people begin without one.</summary>
    public virtual void AddPicture(Person person)
    {
    }

    /// <summary>From now on this person accepts no direct messages.</summary>
    public abstract void RefuseDirectMessages(Person person);

    /// <summary>From now on the bot cannot create group conversations. Direct messages still work.</summary>
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

    /// <summary>Moves a meetup that has guests: confirms it, and has them told at once.</summary>
    /// <returns>What the person sees after the confirmation.</returns>
    public async Task<Answer> MoveAsync(Person person, string id, string when)
    {
        var moved = await PressAsync(person, await RunAsync(person, "edit", ("id", id), ("when", when)), Words.MoveAndTell);
        return moved.Buttons.Contains(Words.TellNow) ? await PressAsync(person, moved, Words.TellNow) : moved;
    }

    /// <summary>Cancels a meetup and confirms it.</summary>
    /// <returns>The answer to the confirmation.</returns>
    public async Task<Answer> CancelAsync(Person person, string id, string? reason = null)
    {
        (string, object?)[] options = reason is null ? [("id", id)] : [("id", id), ("reason", reason)];
        return await PressAsync(person, await RunAsync(person, "cancel", options), Words.CancelIt);
    }

    /// <summary>Decides a poll and waits for the announcement.</summary>
    public async Task<Card> DecideAsync(Proposal poll)
    {
        await RunAsync(Ana, "decide", ("id", poll.Id));
        return await AnnouncementAsync(poll.Id);
    }

    public Task<Card> AnnouncementAsync(string id) => EventuallyAsync(() => Cards(id).FirstOrDefault(card => card.Says("It's on:")), "the announcement");

    /// <summary>The bot's posts in the channel about a meetup, the oldest first.</summary>
    public IReadOnlyList<Card> Cards(string id) => [.. Posts.Where(card => IsAbout(card, id))];

    /// <summary>The direct messages to somebody about a meetup.</summary>
    public IReadOnlyList<Card> Told(Person person, string id) => [.. DirectMessages(person).Where(card => IsAbout(card, id))];

    public Task<Card> ToldAsync(Person person, string id, string text) =>
        EventuallyAsync(() => Told(person, id).FirstOrDefault(card => card.Says(text)), $"\"{text}\" told to {person.Name}");

    /// <summary>Waits for a direct message to somebody with this text.</summary>
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

    /// <summary>Turns on weekly coffee rounds, and these people join.</summary>
    public async Task HoldRoundsAsync(IEnumerable<Person> people)
    {
        var opened = await PressAsync(Olga, await RunAsync(Olga, "settings"), "Coffee rounds");
        await SubmitAsync(opened.Form, ("How often", "every week"));
        foreach (var person in people)
            Assert.StartsWith("Saved: you're in the coffee rounds", (await RunAsync(person, "coffee join", ("area", "Leeds"))).Text, StringComparison.Ordinal);
    }

    /// <summary>The id of the meetup that a card is about.</summary>
    public string IdIn(Card card) => ShortId().Matches(card.Text).Select(match => match.Groups[1].Value).FirstOrDefault(id => IsAbout(card, id))
        ?? throw new InvalidOperationException($"There is no id in: {card.Text}");

    /// <summary>Whether it shows the id in the way that ids are shown.</summary>
    protected abstract bool IsAbout(Card card, string id);

    [GeneratedRegex(@"\b([0-9A-HJKMNP-TV-Z]{4,8})\b")]
    private static partial Regex ShortId();
}
