using System.Net;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
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
    }

    [Fact]
    public async Task A_search_finds_a_name_whatever_its_accents()
    {
        var (ana, _, meetup) = await MeetupAsync();

        var page = await Open(new Uri(Host.Links.ToGuests(ana, meetup.Id, Host.Now)! + "?q=zoe"));

        Assert.Contains("Zo&#xEB;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana (host)", page, StringComparison.Ordinal);
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
