using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>Leeds with a channel "back" that only some see, and the space Works beside it. Dev never is in the back channel.</summary>
public abstract class PlaceTests : TwoSpacesTests
{
    private protected const string Back = "back";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Bot.Platform.SeenByAll[Back] = false;
    }

    private protected Task<Answer> CommandIn(string channel, Someone person, string command, params (string Option, string Value)[] options) =>
        Bot.CommandIn(channel, person, command, options);

    private protected async Task<IReadOnlyList<Suggestion>> SuggestIn(string channel, Someone person, string command, string typed) =>
        Assert.IsType<Reply.Suggest>(await Bot.Raw(In(channel, person, new SuggestInteraction
        {
            Id = Bot.NextId(),
            Person = person.Person,
            ReceivedAt = Bot.Now,
            Command = command,
            Option = "id",
            Typed = typed,
        }))).Suggestions;

    private protected static T In<T>(string channel, Someone person, T interaction)
        where T : Interaction => BotHarness.Here(interaction, person) with { Channel = new ChannelRef(person.Platform, channel) };

    /// <summary>Ana's surprise, proposed in the back channel: a poll with two times, or a meetup with one.</summary>
    private protected async Task<Shown> Surprise(string when = "Sat 10am, Sun 2pm", params (string, string)[] more)
    {
        var answer = await CommandIn(Back, Ana, "propose", [("title", "Surprise"), ("when", when), ("where", "Mill Lane 3"), .. more]);
        Assert.False(answer.IsRefusal, answer.Text);
        return Card;
    }

    /// <summary>The newest card in the back channel.</summary>
    private protected Shown Card => CardsIn(Back)[^1];

    private protected IReadOnlyList<Shown> CardsIn(string channel) => [.. Bot.Platform.Channel(channel).Select(message => message.Shown)];

    private protected Task Tell(string channel, bool seenByAll)
    {
        Bot.Platform.SeenByAll[channel] = seenByAll;
        return Bot.Happens(new ChatEvent.ChannelsSeen(BotHarness.Leeds, new Dictionary<string, bool> { [channel] = seenByAll }));
    }

    /// <summary>What somebody reads in the list, here or elsewhere.</summary>
    private protected async Task<string> List(Someone person, string channel = BotHarness.General) => (await CommandIn(channel, person, "list")).Text;
}
