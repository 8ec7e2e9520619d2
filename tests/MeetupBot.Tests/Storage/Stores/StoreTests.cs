using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

/// <summary>A database with one community, its space and a few members.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    protected static readonly Instant Now = TestDatabase.Start;
    protected static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    protected StoreTests() => Db = TestDatabase.For(this);

    private protected TestDatabase Db { get; }

    protected Space Space { get; private set; } = null!;
    protected Community Community { get; private set; } = null!;
    protected MemberId Ana { get; private set; }
    protected MemberId Ben { get; private set; }
    protected MemberId Cleo { get; private set; }

    public async ValueTask InitializeAsync()
    {
        (Space, Community) = await Db.Write(session => session.Communities.Join("discord", "g1", "Leeds", Now));
        Ana = await Known("Ana");
        Ben = await Known("Ben");
        Cleo = await Known("Cleo");
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<MemberId> Known(string name) =>
        (await Db.Write(session => session.Members.See(Space, new ObservedUser("discord", name, name), Now))).Member.Id;

    protected Meetup Meetup(string id, MeetupState state = MeetupState.Scheduled, int hours = 24) => new()
    {
        Id = new MeetupId(id),
        Community = Community.Id,
        Space = Space.Id,
        Audience = Audience.Community,
        Title = "Coffee in Leeds",
        Organizer = Ana,
        State = state,
        Zone = London,
        Time = state == MeetupState.Polling ? null : MeetupTime.At(Now + Duration.FromHours(hours)),
        PollClosesAt = state == MeetupState.Polling ? Now + Duration.FromHours(hours) : null,
        CreatedAt = Now,
        ChangedAt = Now,
    };

    protected Task Add(params Meetup[] meetups) =>
        Db.Write(session => Array.ForEach(meetups, meetup => Assert.True(session.Meetups.TryAdd(meetup))));
}
