using MeetupBot.Application;
using MeetupBot.Application.Settings;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages;
using MeetupBot.Pages.Network;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Storage;
using MeetupBot.Tests.Time;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>The pages on a free port of this machine, over a database with a small community and a clock that stands still.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly bool _ownsDatabase;
    private readonly WebApplication _app;

    private PageHost(TestDatabase database, bool ownsDatabase)
    {
        (_database, _ownsDatabase) = (database, ownsDatabase);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPages();
        builder.Services.AddSingleton(new FaceFetcher(Pictures, _time));
        builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton(database.Open);
        builder.Services.AddSingleton(services => new PageLinkService(() => Address, services.GetRequiredService<IPageSigner>()));
        builder.Services.AddSingleton(services => new MeetupsOptions
        {
            TimeZone = DateTimeZoneProviders.Tzdb["Europe/London"],
        });
        builder.Services.AddSingleton<IChatPlatform>(Platform);
        builder.Services.AddApplication(FeatureModules.Register);
        _app = builder.Build();
        _app.UseNoticeOfNowhere();
        _app.MapPages();
    }

    public TestPlatform Platform { get; } = new();

    public PictureHost Pictures { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public PageLinkService Links => _app.Services.GetRequiredService<PageLinkService>();

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public Space Space { get; private set; } = null!;

    public Database Database => _database.Open;

    /// <param name="database">One that outlives it; null: a new one, which goes with it.</param>
    public static async Task<PageHost> StartAsync(TestDatabase? database = null)
    {
        var host = new PageHost(database ?? new TestDatabase(), ownsDatabase: database is null);
        await host._app.StartAsync();
        (host.Space, _) = await host.Database.WriteAsync(session => session.Communities.Join(TestPlatform.PlatformName, "leeds", "Leeds", host.Now));
        return host;
    }

    /// <summary>Every row of the database.</summary>
    public string Dump() => DatabaseDump.Read(_database.File, []);

    public void Advance(Duration by) => _time.Advance(by.ToTimeSpan());

    public async Task<MemberId> Member(string name, string? picture = null) => (await Database.WriteAsync(session =>
        session.Members.See(Space, new ObservedUser(TestPlatform.PlatformName, name.ToLowerInvariant(), name, Picture: picture), Now))).Member.Id;

    public Task Change(MemberId member, Func<Member, Member> change) =>
        Database.WriteAsync(session => session.Members.Update(change(session.Members.Find(member)!)));

    public Task Met(MemberId one, MemberId other, int daysAgo = 7) => Database.WriteAsync(session =>
    {
        session.Encounters.Say(Space.CommunityId, one, other, Occasion.Elsewhere, Now - Duration.FromDays(daysAgo));
        session.Encounters.Say(Space.CommunityId, other, one, Occasion.Elsewhere, Now - Duration.FromDays(daysAgo));
    });

    /// <summary>Only the first says that they met.</summary>
    public Task Says(MemberId by, MemberId other) => Database.WriteAsync(session =>
    {
        session.Encounters.Say(Space.CommunityId, by, other, Occasion.Elsewhere, Now - Duration.FromDays(7));
    });

    /// <summary>A meetup of two hours for the whole community.</summary>
    /// <param name="ahead">From now to its start; negative for one that has begun.</param>
    public Task<Meetup> Meetup(MemberId organizer, Duration ahead, string title = "Coffee", string? place = null) => Database.WriteAsync(session =>
        session.Meetups.Add([new("K7Q2"), new("W4KS")], id => new Meetup
        {
            Id = id,
            Community = Space.CommunityId,
            Space = Space.Id,
            Audience = Audience.Community,
            Title = title,
            Place = place,
            Organizer = organizer,
            State = MeetupState.Scheduled,
            Zone = DateTimeZone.Utc,
            Time = MeetupTime.At(Now + ahead),
            CreatedAt = Now,
            ChangedAt = Now,
        }));

    /// <summary>An open poll for the whole community, with meetups of two hours.</summary>
    /// <param name="closes">From now to its close.</param>
    public async Task<Meetup> Poll(
        MemberId organizer, Duration closes, IReadOnlyList<PollOption> options, DateTimeZone? zone = null, Audience audience = Audience.Community)
    {
        var meetup = (await Meetup(organizer, Duration.FromDays(5))) with
        {
            State = MeetupState.Polling,
            Audience = audience,
            Time = null,
            Zone = zone ?? DateTimeZone.Utc,
            PollClosesAt = Now + closes,
        };
        await Database.WriteAsync(session =>
        {
            session.Meetups.Update(meetup);
            session.Polls.SetOptions(meetup.Id, options);
        });
        return meetup;
    }

    /// <summary>A member's yes and if need be; every other time is a no.</summary>
    public Task Vote(Meetup poll, MemberId member, int[] yes, params int[] ifNeedBe) => Database.WriteAsync(session =>
    {
        var offered = OptionSet.Create(session.Polls.Options(poll.Id).Select(option => option.Id));
        var ballot = Ballot.Blank(member).SetYes(OptionSet.Create(yes), offered).SetIfNeedBe(OptionSet.Create(ifNeedBe), offered);
        session.Polls.Save(poll.Id, ballot, Now);
    });

    public Task Answer(Meetup meetup, RsvpStatus status, params MemberId[] members) => Database.WriteAsync(session =>
    {
        var before = session.Rsvps.Find(meetup);
        session.Rsvps.Save(meetup.Id, before, members.Aggregate(before, (list, member) => list.Answer(member, status).List), Now);
    });

    /// <summary>A member who is going brings guests.</summary>
    public Task Bring(Meetup meetup, MemberId member, int guests) => Database.WriteAsync(session =>
    {
        var before = session.Rsvps.Find(meetup);
        session.Rsvps.Save(meetup.Id, before, Enumerable.Range(0, guests).Aggregate(before, (list, _) => list.AddGuest(member).List), Now);
    });

    /// <summary>What a member says of themselves.</summary>
    public Task Said(Meetup meetup, MemberId member, AttendanceState state) =>
        Database.WriteAsync(session => session.Attendance.Save(meetup.Id, new Attendance(member, state, member, Now)));

    /// <summary>Both say that they met at this meetup.</summary>
    public Task MetAt(Meetup meetup, MemberId one, MemberId other) => Database.WriteAsync(session =>
    {
        session.Encounters.Say(Space.CommunityId, one, other, new(meetup.Id, null), meetup.Span!.Value.Start);
        session.Encounters.Say(Space.CommunityId, other, one, new(meetup.Id, null), meetup.Span!.Value.Start);
    });

    public HttpClient Browse(bool follow = true) => new(new HttpClientHandler { AllowAutoRedirect = follow }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsDatabase)
            await _database.DisposeAsync();
    }
}
