using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Ana knows Ben, Cleo and Dev, who don't know one another unless a test says so.</summary>
public abstract class IntroductionTests : BotTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var other in new[] { Ben, Cleo, Dev })
            await HaveMet(Ana, other);
    }

    private protected Task HaveMet(Someone one, Someone other) => Bot.Database.WriteAsync(session =>
    {
        session.Encounters.Say(CommunityOf(session, one), IdOf(session, one), IdOf(session, other), Occasion.Elsewhere, At(20, 12, month: 11));
        session.Encounters.Say(CommunityOf(session, one), IdOf(session, other), IdOf(session, one), Occasion.Elsewhere, At(20, 12, month: 11));
    });

    private protected Task Says(Someone one, Someone other) => Bot.Database.WriteAsync(session =>
    {
        session.Encounters.Say(CommunityOf(session, one), IdOf(session, one), IdOf(session, other), Occasion.Elsewhere, At(20, 12, month: 11));
    });

    private protected Task<Introduction> Open(params Someone[] people) => Bot.Transactions.WriteAsync(scope =>
    {
        var session = scope.GetRequiredService<Session>();
        return scope.GetRequiredService<IntroductionService>()
            .Open(CommunityOf(session, people[0]), [.. people.Select(one => IdOf(session, one))], IntroductionOrigin.Bot, null, null);
    });

    private protected Task<Answer> Introduce(Someone by, Someone one, Someone other, string? because = null) => Bot.Command(by, "introduce",
        [("first", one.User.Id), ("second", other.User.Id), .. because is null ? Array.Empty<(string, string)>() : [("because", because)]]);

    private protected Task<T> Read<T>(Func<Session, T> read) => Bot.Database.ReadAsync(read);

    private protected Task<IReadOnlyList<Encounter>> Between(Someone one, Someone other) =>
        Read(session => session.Encounters.Between(IdOf(session, one), IdOf(session, other)));

    /// <summary>The conversation of these people, its newest message last.</summary>
    private protected IReadOnlyList<Shown> Group(params Someone[] people) =>
        [.. Bot.Platform.Channel(TestPlatform.GroupOf(people.Select(one => one.User))).Select(message => message.Shown)];

    /// <summary>The text with any question of the list as "…": which one it is follows from a random id.</summary>
    private protected static string PlainOpener(string text) =>
        Words.Openers.Aggregate(text, (plain, opener) => plain.Replace(opener, "…", StringComparison.Ordinal));

    private protected static MemberId IdOf(Session session, Someone one) =>
        session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Member.Id;

    private protected static CommunityId CommunityOf(Session session, Someone one) =>
        session.Members.FindAnywhere(one.Platform, one.User.Id)[0].Account.CommunityId;
}
