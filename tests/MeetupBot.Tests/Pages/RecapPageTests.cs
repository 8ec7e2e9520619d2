using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>The picture of a meetup that is over: who was there, and who of them met for the first time, as far as the viewer may know it.</summary>
public sealed partial class RecapPageTests : PageTests
{
    private static readonly Duration Yesterday = Duration.FromHours(-24);

    private Meetup _walk = null!;

    private MemberId Ana { get; set; }

    private MemberId Ben { get; set; }

    private MemberId Cleo { get; set; }

    private MemberId Dev { get; set; }

    private MemberId Eli { get; set; }

    private MemberId Vic { get; set; }

    /// <summary>Ana's walk of yesterday, to which Ben, Cleo, Dev and Eli were going. Vic was not.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Ana, Ben, Cleo) = (await Host.Member("Ana"), await Host.Member("Ben", "data:image/png;base64,AQID"), await Host.Member("Cleo"));
        (Dev, Eli, Vic) = (await Host.Member("Dev"), await Host.Member("Eli"), await Host.Member("Vic"));
        _walk = await Host.Meetup(Ana, Yesterday, "Walk", "Mansion gates");
        await Host.Answer(_walk, RsvpStatus.Going, Ana, Ben, Cleo, Dev, Eli);
    }

    [Fact]
    public async Task It_shows_everybody_with_their_faces_and_lines_between_those_who_met_for_the_first_time_as_a_picture_and_as_a_table()
    {
        await Host.Met(Ana, Cleo, daysAgo: 30);
        await Host.MetAt(_walk, Ana, Ben);
        await Host.MetAt(_walk, Ana, Cleo);

        var page = await OpenAs(Ana);

        Assert.Contains("<p class=\"lead\">Mon 30 Nov 09:00 (London time) &#xB7; Mansion gates</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>It is over; 5 people were going. Thanks to Ana for hosting.</p>", page, StringComparison.Ordinal);
        Assert.Equal(["Ben", "Cleo", "Dev", "Eli", "You"], Drawn(page));
        Assert.Contains("aria-label=\"A picture of 5 people in a circle, with 1 line between those who met for the first time. The table below says the same.\"", page, StringComparison.Ordinal);
        Assert.Single(Lines().Matches(page));
        Assert.Single(Images().Matches(page));
        Assert.Contains("The thick line is yours.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The thick line", await OpenAs(Dev), StringComparison.Ordinal);
        Assert.Equal("Ben", RowOf(page, "Ana (you)"));
        Assert.Equal("you", RowOf(page, "Ben"));
        Assert.Equal("", RowOf(page, "Cleo"));
        Assert.Contains("This is your own view", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_meeting_of_others_is_shown_as_both_of_them_allow()
    {
        await Host.MetAt(_walk, Ben, Cleo);
        Assert.Empty(Lines().Matches(await OpenAs(Vic)));

        await Host.Met(Vic, Ben);
        Assert.Single(Lines().Matches(await OpenAs(Vic)));

        await Host.Change(Cleo, member => member with { Visibility = Visibility.Private });
        Assert.Empty(Lines().Matches(await OpenAs(Vic)));
        Assert.Single(Lines().Matches(await OpenAs(Ben)));
    }

    [Fact]
    public async Task What_only_one_of_two_says_is_no_line()
    {
        await Host.Database.WriteAsync(session => session.Encounters.Say(Host.Space.CommunityId, Ben, Cleo, new(_walk.Id, null), _walk.Span!.Value.Start));

        foreach (var viewer in new[] { Ana, Ben, Cleo })
            Assert.Empty(Lines().Matches(await OpenAs(viewer)));
    }

    [Fact]
    public async Task Where_somebody_checked_in_those_are_shown_who_did()
    {
        foreach (var member in new[] { Ben, Cleo, Dev, Eli, Vic })
            await Host.Said(_walk, member, AttendanceState.Here);

        var page = await OpenAs(Ana);

        Assert.Equal(["Ben", "Cleo", "Dev", "Eli", "Vic"], Drawn(page));
        Assert.Contains("<p>It brought 5 people together.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_in_private_that_they_were_not_there_stays_where_everybody_saw_them_going()
    {
        var before = await OpenAs(Vic);

        await Host.Said(_walk, Eli, AttendanceState.Absent);

        Assert.Equal(Drawn(before), Drawn(await OpenAs(Vic)));
    }

    [Fact]
    public async Task Of_fewer_than_five_people_there_are_words_only()
    {
        await Host.Answer(_walk, RsvpStatus.Cant, Eli);
        await Host.MetAt(_walk, Ana, Ben);

        var page = await OpenAs(Ana);

        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.Equal("Ben", RowOf(page, "Ana (you)"));
    }

    [Fact]
    public async Task Who_has_left_is_not_shown()
    {
        await Host.MetAt(_walk, Ana, Ben);
        await Host.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([Ben])[0], left: true, Host.Now));

        var page = await OpenAs(Ana);

        Assert.DoesNotContain("Ben", page, StringComparison.Ordinal);
        Assert.Contains("5 people were going", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_it_draws_forty_and_names_the_others()
    {
        for (var number = 0; number < 50; number++)
            await Host.Answer(_walk, RsvpStatus.Going, await Host.Member($"Guest{number}"));
        await Host.MetAt(_walk, Ana, await Host.Member("Guest49"));

        var page = await OpenAs(Ana);

        Assert.Equal(40, Drawn(page).Count);
        Assert.Contains("Guest49", Drawn(page));
        Assert.Contains("<p>Also there: Guest", page, StringComparison.Ordinal);
        Assert.Contains("Guest48.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_whom_the_meetup_is_for_open_it_and_only_after_its_end()
    {
        await Host.Database.WriteAsync(session => session.Meetups.Update(_walk with { Audience = Audience.Place }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToRecap(Vic, _walk.Id, Host.Now)!));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Host.Links.ToRecap(Ben, _walk.Id, Host.Now)!));

        await Host.Database.WriteAsync(session => session.Meetups.Update(_walk with { State = MeetupState.Cancelled }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToRecap(Ben, _walk.Id, Host.Now)!));

        var next = await Host.Meetup(Ana, Duration.FromHours(1));
        await Host.Answer(next, RsvpStatus.Going, Ana, Ben, Cleo, Dev, Eli);
        Assert.Contains("It isn&#x27;t over yet.", await Open(Host.Links.ToRecap(Ana, next.Id, Host.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_link_lasts_a_day()
    {
        var link = Host.Links.ToRecap(Ana, _walk.Id, Host.Now)!;

        Host.Advance(Duration.FromHours(25));

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link));
    }

    private Task<string> OpenAs(MemberId viewer) => Open(Host.Links.ToRecap(viewer, _walk.Id, Host.Now));

    private static List<string> Drawn(string page) => [.. Titles().Matches(page).Select(title => title.Groups[1].Value).Order(StringComparer.Ordinal)];

    private static string RowOf(string page, string name) =>
        Regex.Match(page, $"<tr><th scope=\"row\">{Regex.Escape(name)}</th><td>([^<]*)</td></tr>").Groups[1] is { Success: true } cell ? cell.Value : "no row";

    [GeneratedRegex("<g class=\"face[^\"]*\"><title>([^<]+)</title>")]
    private static partial Regex Titles();

    [GeneratedRegex("<polyline ")]
    private static partial Regex Lines();

    [GeneratedRegex("<image ")]
    private static partial Regex Images();
}
