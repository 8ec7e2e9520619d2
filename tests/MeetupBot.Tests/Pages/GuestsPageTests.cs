using System.Net;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Pages;

public sealed class GuestsPageTests : PageTests
{
    private async Task<(MemberId Host, MemberId Guest, Meetup Meetup)> MeetupAsync()
    {
        var (ana, zoe) = (await Host.Member("Ana"), await Host.Member("Zoë"));
        var formula = await Host.Member("=1+1");
        var meetup = await Host.Database.WriteAsync(session =>
        {
            var added = session.Meetups.Add([new("K7Q2")], id => new Meetup
            {
                Id = id,
                Community = Host.Space.CommunityId,
                Space = Host.Space.Id,
                Title = "Coffee <b>",
                Organizer = ana,
                Audience = Audience.Community,
                Capacity = 2,
                State = MeetupState.Scheduled,
                Zone = DateTimeZone.Utc,
                Time = MeetupTime.At(Host.Now + Duration.FromDays(1)),
                CreatedAt = Host.Now,
                ChangedAt = Host.Now,
            });
            var guests = new[] { ana, zoe, formula }.Aggregate(new GuestList(2, []), (list, member) => list.Answer(member, RsvpStatus.Going).List);
            session.Rsvps.Save(added.Id, new GuestList(2, []), guests, Host.Now);
            return added;
        });
        return (ana, zoe, meetup);
    }

    [Fact]
    public async Task Hosts_see_every_answer()
    {
        var (ana, _, meetup) = await MeetupAsync();

        var page = await Open(Host.Links.ToGuests(ana, meetup.Id, Host.Now));

        Assert.Contains("Coffee &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Ana (host)", page, StringComparison.Ordinal);
        Assert.Contains("<td>Waiting</td>", page, StringComparison.Ordinal);
        Assert.Contains("<caption>Guest list · 2 going, 1 waiting</caption>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_a_name_whatever_its_accents()
    {
        var (ana, _, meetup) = await MeetupAsync();

        var page = await Open(new Uri(Host.Links.ToGuests(ana, meetup.Id, Host.Now)! + "?q=zoe"));

        Assert.Contains("Zo&#xEB;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana (host)", page, StringComparison.Ordinal);
        Assert.Contains("2 going, 1 waiting", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_a_table_in_which_nothing_runs()
    {
        var (ana, _, meetup) = await MeetupAsync();

        var file = await Open(new Uri(Host.Links.ToGuests(ana, meetup.Id, Host.Now)! + "/csv"));

        Assert.Equal(
            "Name,Answer,Guests,Place in line,Was there\r\nAna,Going,0,,\r\nZoë,Going,0,,\r\n'=1+1,Waiting,0,1,\r\n",
            file.TrimStart('\uFEFF').Replace("\"'=1+1\"", "'=1+1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organizer_by_the_platforms_right_sees_it_for_as_long_as_they_have_that_right()
    {
        var (_, _, meetup) = await MeetupAsync();
        var olga = await Host.Member("Olga");
        var user = new UserRef(TestPlatform.PlatformName, "olga");
        var link = Host.Links.ToGuests(olga, meetup.Id, Host.Now)!;
        var file = new Uri(link + "/csv");
        Host.Platform.Standings[user] = Standing.Organizer;
        Assert.Contains("Ana (host)", await Open(link), StringComparison.Ordinal);
        Assert.Contains("Ana,Going", await Open(file), StringComparison.Ordinal);

        Host.Platform.Standings[user] = Standing.Member;

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [await StatusOf(link), await StatusOf(file)]);
    }

    [Fact]
    public async Task Who_is_named_in_the_settings_sees_it_only_while_their_account_is_there()
    {
        var (_, _, meetup) = await MeetupAsync();
        var olga = await Host.Member("Olga");
        var user = new UserRef(TestPlatform.PlatformName, "olga");
        await Host.Database.WriteAsync(session => session.Communities.SetOrganizers(Host.Space.CommunityId, [olga]));
        var link = Host.Links.ToGuests(olga, meetup.Id, Host.Now)!;
        Host.Platform.Standings[user] = Standing.Member;
        Assert.Equal(HttpStatusCode.OK, await StatusOf(link));

        Host.Platform.Standings[user] = Standing.Stranger;
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link));

        Host.Platform.CannotFind = true;
        Assert.Equal(
            [HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [await StatusOf(link), await StatusOf(new Uri(link + "/csv"))]);
    }

    [Fact]
    public async Task A_guest_sees_nothing_and_a_host_no_longer_once_it_is_handed_over()
    {
        var (ana, zoe, meetup) = await MeetupAsync();
        var link = Host.Links.ToGuests(ana, meetup.Id, Host.Now)!;
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Host.Links.ToGuests(zoe, meetup.Id, Host.Now)!));

        await Host.Database.WriteAsync(session => session.Meetups.Update(meetup with { Organizer = zoe }));

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(link + "/csv")));
    }
}
