using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

/// <summary>Coffee rounds in Leeds; the next one is on Mon 7 Dec 10:00 once they are on.</summary>
public abstract class CoffeeTests : BotTests
{
    private protected static readonly Someone Finn = new("Finn");

    private protected async Task<Answer> TurnOn(string rhythm = "Weekly", params (string, string)[] more)
    {
        var settings = await Bot.Command(Olga, "settings");
        var form = (await Bot.Press(Olga, settings, "Coffee rounds")).Form;
        return await Bot.Submit(Olga, form, [("rhythm", rhythm), .. more]);
    }

    private protected async Task Join(string area, params Someone[] people)
    {
        foreach (var one in people)
            Assert.False((await Bot.Command(one, "coffee join", ("area", area))).IsRefusal);
    }

    private protected Task HaveMet(Someone one, Someone other) => Bot.Database.WriteAsync(session =>
    {
        session.Encounters.Say(CommunityOf(session), IdOf(session, one), IdOf(session, other), Occasion.Elsewhere, At(20, 12, month: 11));
        session.Encounters.Say(CommunityOf(session), IdOf(session, other), IdOf(session, one), Occasion.Elsewhere, At(20, 12, month: 11));
    });

    private protected Task<T> Read<T>(Func<Session, T> read) => Bot.Database.ReadAsync(read);

    /// <summary>Who was introduced to whom so far, each group by name in order.</summary>
    private protected IReadOnlyList<string> Groups() =>
    [
        .. Bot.Platform.Deliveries.OfType<Delivery.Group>()
            .Where(delivery => CardText.Render(delivery.Card).Contains("coffee round", StringComparison.Ordinal))
            .Select(delivery => string.Join(' ', delivery.Users.Select(user => user.Id).Order(StringComparer.Ordinal))),
    ];

    private protected static MemberId IdOf(Session session, Someone one) => session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id;

    private protected static CommunityId CommunityOf(Session session) =>
        session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Community.Id;
}
