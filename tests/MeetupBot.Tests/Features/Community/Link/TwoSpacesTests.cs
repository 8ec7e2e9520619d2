using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Link;

/// <summary>Leeds as ever, and a space "Works" on another platform, of which Eve is an organizer; Ben is on both. Both have a channel.</summary>
public abstract class TwoSpacesTests : BotTests
{
    private protected static readonly Someone Eve = new("Eve", IsOrganizer: true, TestPlatform.OtherName);
    private protected static readonly Someone Fay = new("Fay", Platform: TestPlatform.OtherName);
    private protected static readonly Someone Gus = new("Gus", Platform: TestPlatform.OtherName);
    private protected static readonly Someone BenAtWork = new("Benjamin", Platform: TestPlatform.OtherName);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Works, "Works", IsNew: false));
        foreach (var person in new[] { Eve, Fay, Gus, BenAtWork })
            await Bot.Command(person, "help");
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        Bot.Other.Standings[Eve.User] = Standing.Organizer;
        await SetChannel(Olga);
        await SetChannel(Eve);
    }

    private protected async Task<Answer> SetChannel(Someone organizer, params string[] channel)
    {
        var settings = await Bot.Command(organizer, "settings");
        return await Bot.Act(organizer, settings.Shown, settings.Shown.Menu("Announce channel").Action, channel.Length == 0 ? [BotHarness.General] : channel);
    }

    /// <summary>Olga makes a code for Leeds.</summary>
    private protected Task<string> SpaceCode() => SpaceCode(Olga);

    private protected async Task<string> SpaceCode(Someone organizer) => CodeOn(await Bot.Press(organizer, await Bot.Command(organizer, "link"), "This space"));

    private protected async Task<string> AccountCode(Someone person) => CodeOn(await Bot.Press(person, await Bot.Command(person, "link"), "My accounts"));

    private protected async Task<Answer> Use(Someone person, string code)
    {
        var seen = await Bot.Command(person, "link", ("code", code));
        return seen.IsRefusal ? seen : await Bot.Press(person, seen, "Link them");
    }

    /// <summary>Leeds and Works become one, by Leeds' settings.</summary>
    private protected async Task LinkSpaces() => Assert.False((await Use(Eve, await SpaceCode())).IsRefusal);

    /// <summary>Ben becomes one person; who makes the code keeps the member.</summary>
    private protected async Task LinkBen() => Assert.False((await Use(BenAtWork, await AccountCode(Ben))).IsRefusal);

    private protected async Task<Answer> Unlink(Someone person, string what) => await Bot.Press(person, await Bot.Command(person, "unlink"), what);

    /// <summary>A poll of Fay's with two times, proposed on the other platform.</summary>
    private protected async Task<Shown> PollAtWork(params (string, string)[] more)
    {
        await Bot.Command(Fay, "propose", [("title", "Lunch"), ("when", "Sat 10am, Sun 2pm"), .. more]);
        return Bot.OtherCards[^1];
    }

    private protected async Task<Shown> MeetupAtWork(params (string, string)[] more)
    {
        await Bot.Command(Fay, "propose", [("title", "Lunch"), ("when", "Sat 10am"), .. more]);
        return Bot.OtherCards[^1];
    }

    /// <summary>
    /// Somebody deletes the events in the platform's list, so that each is made anew at its meetup's next edit. The new event is there, and
    /// the bot does not know it yet, when this happens.
    /// </summary>
    private protected void WhenEventIsMadeAnew(Func<Task> happens)
    {
        Bot.Platform.Events.Clear();
        Bot.Platform.Instead = delivery => delivery is Delivery.PutEvent { EventId: { } known } && !Bot.Platform.Events.ContainsKey(known)
            ? new DeliveryResult.Refused(RefusalReason.Gone, "10070")
            : null;
        Bot.Platform.Answering = async delivery =>
        {
            if (delivery is Delivery.PutEvent { EventId: null })
                await happens();
        };
    }

    private protected static string CodeOn(Answer answer) =>
        answer.Card.Blocks.OfType<Block.Heading>().Single().Text.Spans.OfType<Span.Code>().Single().Text;
}
