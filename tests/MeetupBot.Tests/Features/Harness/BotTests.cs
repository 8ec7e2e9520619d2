using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A community in Leeds with the bot, on Tue 1 Dec 2026 at 09:00. Olga is an organizer.</summary>
public abstract class BotTests : IAsyncLifetime
{
    private protected static readonly Someone Ana = new("Ana");
    private protected static readonly Someone Ben = new("Ben");
    private protected static readonly Someone Cleo = new("Cleo");
    private protected static readonly Someone Dev = new("Dev");
    private protected static readonly Someone Olga = new("Olga", IsOrganizer: true);

    private protected BotHarness Bot { get; private set; } = null!;

    private protected virtual BotHarness Create() => new();

    public virtual async ValueTask InitializeAsync()
    {
        Bot = Create();
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: false));
        foreach (var person in new[] { Ana, Ben, Cleo, Dev, Olga })
            await Bot.Command(person, "help");
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A poll with two times, proposed by Ana.</summary>
    private protected async Task<Shown> Poll(string when = "Sat 10am, Sun 2pm", params (string, string)[] more)
    {
        var answer = await Bot.Command(Ana, "propose", [("title", "Coffee"), ("when", when), .. more]);
        Assert.False(answer.IsRefusal, answer.Text);
        return Bot.Channel;
    }

    /// <summary>A scheduled meetup, proposed by Ana, on Sat 5 Dec 10:00.</summary>
    private protected Task<Shown> Meetup(string when = "Sat 10am", params (string, string)[] more) => Poll(when, more);

    /// <summary>Moves a meetup that has guests: confirms it, and has them told at once.</summary>
    /// <returns>The answer to the confirmation.</returns>
    private protected async Task<Answer> Move(Someone person, string id, string when, params (string, string)[] more)
    {
        var moved = await Bot.Press(person, await Bot.Command(person, "edit", [("id", id), ("when", when), .. more]), "Move it and tell them");
        if (moved.Shown.ButtonLabels.Contains("Tell them now"))
            await Bot.Press(person, moved, "Tell them now");
        return moved;
    }

    private protected static string IdOn(Shown shown) => shown.Card.Blocks.OfType<Block.Footer>().Last().Text.Spans.OfType<Span.Code>().Last().Text;

    private protected Task<Answer> Vote(Someone person, params string[] numbers) =>
        Bot.Choose(person, Bot.ChannelCards.First(card => card.Text.Contains("Which times", StringComparison.Ordinal)), "Which times work for you?", numbers);

    /// <summary>A poll of a version in which the organizer did not begin with a yes.</summary>
    private protected Task Forgo(Someone organizer, string id) => Bot.Database.WriteAsync(session =>
        session.Polls.RemoveBallot(new MeetupId(id), session.Members.FindAnywhere(organizer.Platform, organizer.User.Id)[0].Member.Id));

    private protected static Instant At(int day, int hour, int minute = 0, int month = 12, int year = 2026) => BotHarness.At(day, hour, minute, month, year);
}
