using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>The list at the door, as it works without a script.</summary>
public sealed partial class DeskPageTests : PageTests
{
    private Meetup _coffee = null!;

    private MemberId Ana { get; set; }

    private MemberId Ben { get; set; }

    private MemberId Zoe { get; set; }

    private MemberId Eli { get; set; }

    private Uri Desk => Host.Links.ToDesk(Ana, _coffee.Id, Host.Now + Duration.FromHours(14))!;

    /// <summary>Ana hosts a coffee in ten minutes. Ben and Zoë are going, Eli is not sure.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Ana, Ben, Zoe, Eli) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Zoë"), await Host.Member("Eli"));
        _coffee = await Host.Meetup(Ana, Duration.FromMinutes(10));
        await Host.Answer(_coffee, RsvpStatus.Going, Ana, Ben, Zoe);
        await Host.Answer(_coffee, RsvpStatus.Maybe, Eli);
    }

    [Fact]
    public async Task It_lists_who_is_going_by_name_then_the_others()
    {
        await Host.Member("Gus");

        var page = await Open(Desk);

        Assert.Equal(["Ana ", "Ben ", "Zo&#xEB; ", "Eli "], Names(page));
        Assert.Contains("Nobody here yet, 3 still to come", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Others</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_name_has_a_face_or_else_the_initial_and_so_has_the_page_behind_a_members_code()
    {
        var pia = await Host.Member("Pia", "https://pictures.test/pia.png");
        await Host.Answer(_coffee, RsvpStatus.Going, pia);

        var page = await Open(Desk);

        Assert.Equal(["A", "B", "Z", "E"], Initials().Matches(page).Select(initial => initial.Groups[1].Value));
        Assert.Contains("<img class=\"portrait\" src=\"data:image/png;base64,AQID\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pictures.test", page, StringComparison.Ordinal);
        using var noted = await Browser.GetAsync(Host.Links.ToArrive(pia, _coffee.Id, Host.Now + Duration.FromHours(1)));
        Assert.Contains("class=\"portrait\" src=\"data:image/png", await noted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_the_first_forty_have_pictures_and_the_search_finds_those_of_the_others()
    {
        for (var number = 10; number < 60; number++)
            await Host.Answer(_coffee, RsvpStatus.Going, await Host.Member($"Guest{number}", "data:image/png;base64,AQID"));

        // Ana and Ben stand first, and have none.
        Assert.Equal(38, Images().Count(await Open(Desk)));
        Assert.Equal(1, Images().Count(await Open(new Uri(Desk + "?q=Guest59"))));
    }

    [Fact]
    public async Task One_press_ticks_a_name_and_one_takes_it_back()
    {
        var noted = await PressAsync(await Open(Desk), "here", Ben);

        Assert.Equal(HttpStatusCode.OK, noted.Status);
        Assert.Equal("Noted: Ben is here.", SaidOn(noted.Text));
        Assert.Contains("<title>Noted: Ben is here. Check people in</title>", noted.Text, StringComparison.Ordinal);
        Assert.Contains("1 here, 2 still to come", noted.Text, StringComparison.Ordinal);
        Assert.Contains($"<li id=\"p{Ben}\" tabindex=\"-1\" autofocus", noted.Text, StringComparison.Ordinal);
        Assert.Equal([Ben], await HereAsync());

        var back = await PressAsync(noted.Text, "back", Ben);

        Assert.Equal("Taken back: Ben isn&#x27;t ticked.", SaidOn(back.Text));
        Assert.Contains("Nobody here yet, 3 still to come", back.Text, StringComparison.Ordinal);
        Assert.Empty(await HereAsync());
    }

    [Fact]
    public async Task Guests_count_too_and_the_way_to_do_it_stands_above_the_list()
    {
        await Host.Bring(_coffee, Zoe, guests: 2);
        await Host.Bring(_coffee, Ben, guests: 1);

        var page = await Open(Desk);
        Assert.Contains("Nobody here yet, 6 still to come, 3 of them guests", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("beside a name when they arrive", StringComparison.Ordinal), 0, page.IndexOf("class=\"count\"", StringComparison.Ordinal));

        var noted = await PressAsync(page, "here", Ben);
        Assert.Contains("2 here, one of them a guest; 4 still to come, 2 of them guests", noted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_narrows_the_list_and_stays_while_one_ticks()
    {
        var found = await Open(new Uri(Desk + "?q=zoe"));

        Assert.Equal(["Zo&#xEB; "], Names(found));
        Assert.Equal("1 person found.", SaidOn(found));
        var noted = await PressAsync(found, "here", Zoe, search: "zoe");
        Assert.Equal("Noted: Zo&#xEB; is here.", SaidOn(noted.Text));
        Assert.DoesNotContain("Ben", noted.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody of that name has answered.", await Open(new Uri(Desk + "?q=gus")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_checked_in_themselves_is_not_taken_back_by_a_host()
    {
        await Host.Said(_coffee, Zoe, AttendanceState.Here);
        var page = await Open(Desk);
        Assert.DoesNotContain("Undo", page, StringComparison.Ordinal);

        var answer = await PressAsync(page, "back", Zoe);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Zo&#xEB; checked in, so that stays.", SaidOn(answer.Text));
        Assert.Equal([Zoe], await HereAsync());
    }

    [Fact]
    public async Task Who_says_that_they_are_not_there_is_in_the_list_like_everybody_and_is_not_ticked()
    {
        var before = Names(await Open(Desk));
        await Host.Said(_coffee, Ben, AttendanceState.Absent);
        var page = await Open(Desk);
        Assert.Equal(before, Names(page));

        var answer = await PressAsync(page, "here", Ben);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Ben has said that they are not there. They can change that themselves in the chat.", SaidOn(answer.Text));
        Assert.Empty(await HereAsync());
    }

    [Fact]
    public async Task Before_check_in_opens_nobody_can_be_ticked()
    {
        var later = await Host.Meetup(Ana, Duration.FromHours(5));
        await Host.Answer(later, RsvpStatus.Going, Ana, Ben);
        (_coffee, var now) = (later, _coffee);

        var page = await Open(Desk);

        Assert.Contains("Check-in opens half an hour before the start.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"here\"", page, StringComparison.Ordinal);
        var answer = await PressAsync(page, "here", Ben);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.NotEqual(now.Id, later.Id);
    }

    [Fact]
    public async Task Nobody_else_is_ticked_and_nobody_without_the_right_or_the_pages_token()
    {
        var (page, gus) = (await Open(Desk), await Host.Member("Gus"));

        Assert.Equal(HttpStatusCode.NotFound, (await PressAsync(page, "here", gus)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Desk, "", "here", Ben)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(Host.Links.ToDesk(Ben, _coffee.Id, Host.Now + Duration.FromHours(1))!, TokenOn(page), "here", Ben)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(Host.Links.ToDesk(Ben, _coffee.Id, Host.Now + Duration.FromHours(1))!));
        Assert.Empty(await HereAsync());
    }

    [Fact]
    public async Task It_alone_may_run_the_bots_own_script()
    {
        using var desk = await Browser.GetAsync(Desk);
        using var other = await Browser.GetAsync(Host.Links.ToNetwork(Ana, Host.Now));

        Assert.Contains("script-src 'self'", desk.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var script = await Browser.GetAsync("/p/assets/desk.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
    }

    private Task<IReadOnlyList<MemberId>> HereAsync() => Host.Database.ReadAsync(session => session.Attendance.Find(_coffee.Id).Here);

    private Task<(HttpStatusCode Status, string Text)> PressAsync(string page, string button, MemberId member, string search = "") =>
        PostAsync(Desk, TokenOn(page), button, member, search);

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(Uri link, string token, string button, MemberId member, string search = "")
    {
        using var response = await Browser.PostAsync(
            link, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("q", search), new(button, member.ToString())]));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string TokenOn(string page) => Token().Match(page).Groups[1].Value;

    private static string SaidOn(string page) => Said().Match(page).Groups[1].Value;

    private static List<string> Names(string page) => [.. Rows().Matches(page).Select(row => row.Groups[1].Value)];

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("role=\"status\">([^<]*)<")]
    private static partial Regex Said();

    [GeneratedRegex("class=\"portrait colour-[0-5]\" aria-hidden=\"true\">([^<]*)<")]
    private static partial Regex Initials();

    [GeneratedRegex("<img class=\"portrait\"")]
    private static partial Regex Images();

    [GeneratedRegex("class=\"tick\"[^>]*><(?:img|span)[^>]*>(?:[^<]*</span>)?<span class=\"name\">([^<]*)<")]
    private static partial Regex Rows();
}
