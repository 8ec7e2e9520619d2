using System.Globalization;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Grid;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The bot without platforms: it is not started, and gets its interactions directly, on an existing database.</summary>
internal sealed class StoredBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IChatHandler _handler;
    private int _acts;

    public StoredBot(string databaseFile)
    {
        _app = BotApplication.Build(BotUnderTest.Settings("unused", "http://127.0.0.1:1", databaseFile));
        _handler = _app.Services.GetRequiredService<IChatHandler>();
        Database = _app.Services.GetRequiredService<Database>();
    }

    public Database Database { get; }

    public TransactionRunner Transactions => _app.Services.GetRequiredService<TransactionRunner>();

    public Task<Reply> ListAsync(int number, int member) => CommandAsync(number, member, "list", []);

    public Task<Reply> SeriesListAsync(int number, int member) => CommandAsync(number, member, "series list", []);

    public Task<Reply> ShowAsync(int number, int member) =>
        CommandAsync(number, member, "show", new Dictionary<string, string> { ["id"] = GrownDatabase.IdOf(number) });

    public Task<Reply> VoteAsync(int number, int member) => _handler.HandleAsync(
        new ComponentInteraction
        {
            Id = NextId(),
            Person = PersonOf(number, member),
            Space = new SpaceRef("discord", GrownDatabase.SpaceOf(number)),
            ReceivedAt = Now,
            Action = new ActionId("vote", GrownDatabase.IdOf(number), "7"),
            Values = [(member % 3).ToString(CultureInfo.InvariantCulture)],
        },
        CancellationToken.None);

    public Task<Reply> CommandAsync(SpaceRef space, Person person, string command) => _handler.HandleAsync(
        new CommandInteraction { Id = NextId(), Person = person, Space = space, ReceivedAt = Now, Command = command },
        CancellationToken.None);

    /// <summary>What a poll's grid shows to somebody who had its card in front of them.</summary>
    public Task<Reply> GridAsync(int number, int member) => Transactions.ReadAsync<Reply>(scope =>
    {
        var view = scope.GetRequiredService<GridViewReader>().Read(VisitGrid(scope, number, member), inMeetupsZone: false, isHost: false);
        return view is null ? throw new InvalidOperationException("There is no grid.") : Reply.Quiet.Instance;
    });

    /// <summary>Saves one stroke on it over all three times, of which one is a yes.</summary>
    public Task<Reply> PaintGridAsync(int number, int member) => Transactions.WriteAsync<Reply>(scope =>
    {
        var visit = VisitGrid(scope, number, member);
        var page = GridStateReader.PageOf(scope.GetRequiredService<GridStateReader>().Find(visit)!.Poll);
        var stroke = new GridAnswers(page, OptionSet.Create([0, 1, 2]), OptionSet.Create([member % 3]), OptionSet.Empty, OptionSet.Empty);
        return scope.GetRequiredService<GridBook>().Save(visit, stroke, inMeetupsZone: false)?.State is null
            ? throw new InvalidOperationException("Nothing was saved.") : Reply.Quiet.Instance;
    });

    public Task<Instant?> NextDueAsync() => Database.ReadAsync(session => session.Due.NextAt());

    /// <summary>The whole calendar, as a calendar program gets it.</summary>
    public Task<string> ReadCalendarAsync(FeedKind kind, int number, int member) => Transactions.ReadAsync(scope =>
    {
        var account = scope.GetRequiredService<Session>().Members.FindAnywhere("discord", GrownDatabase.UserOf(number, member))[0].Account;
        return CalendarFeedFile.Write(scope.GetRequiredService<FeedReader>().Read(
            new Feed { Id = "benchmark", MemberId = account.MemberId, Kind = kind, CommunityId = account.CommunityId, CreatedAt = Now }, null));
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static PageRequest VisitGrid(IServiceProvider scope, int number, int member)
    {
        var viewer = scope.GetRequiredService<Session>().Members.FindAnywhere("discord", GrownDatabase.UserOf(number, member))[0].Member;
        return new(new PageTicket(PageKind.Grid, viewer.Id, GrownDatabase.IdOf(number) + "@", Now + Duration.FromHours(1)), viewer, DateTimeZone.Utc, Now);
    }

    private Task<Reply> CommandAsync(int number, int member, string command, Dictionary<string, string> options) => _handler.HandleAsync(
        new CommandInteraction
        {
            Id = NextId(),
            Person = PersonOf(number, member),
            Space = new SpaceRef("discord", GrownDatabase.SpaceOf(number)),
            ReceivedAt = Now,
            Command = command,
            Options = options,
            // As Discord says with every interaction; where a platform does not, it is asked.
            IsOrganizer = false,
        },
        CancellationToken.None);

    private static Person PersonOf(int number, int member) =>
        new(new UserRef("discord", GrownDatabase.UserOf(number, member)), $"Person {member % GrownDatabase.MembersEach}", Locale: "en-GB");

    private string NextId() => Interlocked.Increment(ref _acts).ToString(CultureInfo.InvariantCulture);
}
