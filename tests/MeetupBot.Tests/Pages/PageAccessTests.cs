using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Pages;

public sealed partial class PageAccessTests : PageTests
{
    private static readonly MeetupId Coffee = new("K7Q2");

    private MemberId Ana { get; set; }

    private MemberId Ben { get; set; }

    private Instant Until => Host.Now + Duration.FromHours(20);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Ana, Ben) = (await Host.Member("Ana"), await Host.Member("Ben"));
        await Add(Coffee, Duration.FromMinutes(10));
    }

    [Fact]
    public async Task The_door_shows_a_code_that_opens_the_card_in_the_chat_app()
    {
        Assert.Contains("The card is not posted yet", await Open(Host.Links.ToDoor(Ana, Coffee, Until)), StringComparison.Ordinal);
        await Host.Database.WriteAsync(session => session.Cards.Save(new PostedCard
        {
            MeetupId = Coffee,
            SpaceId = Host.Space.Id,
            Kind = CardKinds.Meetup,
            Channel = "general",
            Message = "m1",
        }));

        var page = await Open(Host.Links.ToDoor(Ana, Coffee, Until));

        Assert.Contains("https://chat.example/leeds/general/m1", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"QR code that opens the card in Leeds\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_linked_spaces_the_code_of_the_one_where_it_was_proposed_comes_first()
    {
        var dinner = new MeetupId("W4KS");
        await Host.Database.WriteAsync(session =>
        {
            var (york, _) = session.Communities.Join(TestPlatform.PlatformName, "york", "York", Host.Now);
            session.Links.Link(Host.Space.CommunityId, york.CommunityId, Ana, Ana);
            Assert.True(session.Meetups.TryAdd(session.Meetups.Find(Coffee)! with { Id = dinner, Space = york.Id }));
            foreach (var space in new[] { Host.Space, york })
                session.Cards.Save(new PostedCard { MeetupId = dinner, SpaceId = space.Id, Kind = CardKinds.Meetup, Channel = "general", Message = "m1" });
        });

        var page = await Open(Host.Links.ToDoor(Ana, dinner, Until));

        Assert.InRange(page.IndexOf("<h2>York</h2>", StringComparison.Ordinal), 1, page.IndexOf("<h2>Leeds</h2>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_who_opened_the_desk_checks_in_whose_code_they_scan()
    {
        var own = await Open(Host.Links.ToCode(Ben, Coffee, Until));
        Assert.Contains("<h1>Check-in code of Ben</h1>", own, StringComparison.Ordinal);
        Assert.Contains("QR code by which a host checks in Ben", own, StringComparison.Ordinal);
        Assert.Contains("Nobody here yet, nobody else to come", await Open(Host.Links.ToDesk(Ana, Coffee, Until)), StringComparison.Ordinal);
        var code = Host.Links.ToArrive(Ben, Coffee, Until)!;

        var scanned = await Open(code);
        Assert.Contains("Ben is here", scanned, StringComparison.Ordinal);
        Assert.Empty(await Here());
        var noted = await Post(code, TokenOn(scanned));

        Assert.Equal(HttpStatusCode.OK, noted.Status);
        Assert.Contains("Noted: Ben is here.", noted.Text, StringComparison.Ordinal);
        Assert.Equal([Ben], await Here());
        Assert.Contains("Back to the list", noted.Text, StringComparison.Ordinal);
        Assert.Contains("1 here, nobody else to come", await Open(Host.Links.ToDesk(Ana, Coffee, Until)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Standing.Organizer, HttpStatusCode.OK)]
    [InlineData(Standing.Member, HttpStatusCode.Forbidden)]
    public async Task The_link_of_an_organizer_is_worth_what_their_right_is_now(Standing standing, HttpStatusCode status)
    {
        var olga = await Host.Member("Olga");
        Host.Platform.Standings[new UserRef(TestPlatform.PlatformName, "olga")] = Standing.Organizer;
        await Open(Host.Links.ToDesk(olga, Coffee, Until));
        var code = Host.Links.ToArrive(Ben, Coffee, Until)!;
        var token = TokenOn(await Open(code));

        Host.Platform.Standings[new UserRef(TestPlatform.PlatformName, "olga")] = standing;

        Assert.Equal(status, (await Post(code, token)).Status);
        Assert.Equal(standing == Standing.Organizer ? [Ben] : [], await Here());
        Assert.Equal(status, await StatusOf(Host.Links.ToDesk(olga, Coffee, Until)!));
    }

    [Fact]
    public async Task A_right_that_the_platform_does_not_confirm_is_not_assumed()
    {
        var olga = await Host.Member("Olga");
        Host.Platform.Standings[new UserRef(TestPlatform.PlatformName, "olga")] = Standing.Organizer;
        Host.Platform.CannotFind = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(Host.Links.ToDesk(olga, Coffee, Until)!));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Host.Links.ToDesk(Ana, Coffee, Until)!));
    }

    [Fact]
    public async Task A_code_alone_checks_nobody_in()
    {
        var code = Host.Links.ToArrive(Ben, Coffee, Until)!;

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(code));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(code, "")).Status);
        Assert.Empty(await Here());
    }

    [Fact]
    public async Task The_desk_of_one_meetup_takes_no_codes_of_another()
    {
        await Add(new("W4KS"), Duration.FromMinutes(10));
        await Open(Host.Links.ToDesk(Ana, new("W4KS"), Until));

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(Host.Links.ToArrive(Ben, Coffee, Until)!));
    }

    [Fact]
    public async Task A_press_without_the_pages_token_is_refused()
    {
        await Open(Host.Links.ToDesk(Ana, Coffee, Until));
        var code = Host.Links.ToArrive(Ben, Coffee, Until)!;
        var token = TokenOn(await Open(code));

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(code, "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(code, token[..^4] + "AAAA")).Status);
        Assert.Empty(await Here());
    }

    [Fact]
    public async Task Outside_its_time_it_says_why_not()
    {
        await Add(new("MATE"), Duration.FromHours(5));
        await Open(Host.Links.ToDesk(Ana, new("MATE"), Until));
        var code = Host.Links.ToArrive(Ben, new("MATE"), Until)!;

        var answer = await Post(code, TokenOn(await Open(code)));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Check-in opens half an hour before the start.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_door_expire_too()
    {
        var links = new[] { Host.Links.ToDoor(Ana, Coffee, Until), Host.Links.ToCode(Ben, Coffee, Until), Host.Links.ToDesk(Ana, Coffee, Until), Host.Links.ToArrive(Ben, Coffee, Until) };
        Host.Advance(Duration.FromHours(21));

        foreach (var link in links)
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link!));
    }

    [Fact]
    public async Task Of_a_meetup_of_one_place_only_hosts_and_who_answered_open_a_page()
    {
        await Host.Database.WriteAsync(session => session.Meetups.Update(session.Meetups.Find(Coffee)! with { Audience = Audience.Place }));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Host.Links.ToDoor(Ana, Coffee, Until)!));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToCode(Ben, Coffee, Until)!));

        await Host.Database.WriteAsync(session => session.Rsvps.Save(
            Coffee, new GuestList(null, []), new GuestList(null, []).Answer(Ben, RsvpStatus.Maybe).List, Host.Now));

        Assert.Equal(HttpStatusCode.OK, await StatusOf(Host.Links.ToCode(Ben, Coffee, Until)!));
    }

    private Task Add(MeetupId id, Duration ahead) => Host.Database.WriteAsync(session => Assert.True(session.Meetups.TryAdd(new Meetup
    {
        Id = id,
        Community = Host.Space.CommunityId,
        Space = Host.Space.Id,
        Audience = Audience.Community,
        Title = "Coffee",
        Organizer = Ana,
        State = MeetupState.Scheduled,
        Zone = DateTimeZone.Utc,
        Time = MeetupTime.At(Host.Now + ahead),
        CreatedAt = Host.Now,
        ChangedAt = Host.Now,
    })));

    private Task<IReadOnlyList<MemberId>> Here() => Host.Database.ReadAsync(session => session.Attendance.Find(Coffee).Here);

    private async Task<(HttpStatusCode Status, string Text)> Post(Uri link, string token)
    {
        using var response = await Browser.PostAsync(link, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string TokenOn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
