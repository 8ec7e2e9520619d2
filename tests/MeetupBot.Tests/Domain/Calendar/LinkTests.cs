using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Calendar;

namespace MeetupBot.Tests.Domain.Calendar;

public sealed class LinkTests
{
    private const int MostCharacters = 512;

    [Fact]
    public void Google_gets_both_ends_in_utc() => Assert.Equal(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20261205T100000Z%2F20261205T120000Z"
        + "&text=Coffee%20in%20Leeds&location=Bean%20Bros%2C%20Otley%20Road"
        + "&details=First%20one%20of%20the%20winter.%20Everyone%20is%20welcome%3B%20bring%20someone%20new."
        + "%0A%0ADetails%20and%20answers%3A%20https%3A%2F%2Fdiscord.com%2Fchannels%2F1%2F2%2F3",
        CalendarLinks.Google(SampleEvents.All["coffee-in-london"]).AbsoluteUri);

    [Theory]
    [InlineData("whole-day", "dates=20280229%2F20280301&")]
    [InlineData("three-days", "dates=20261230%2F20270102&")]
    [InlineData("thirty-hours", "dates=20261024T080000Z%2F20261025T140000Z&")]
    public void Google_gets_the_day_after_the_last_or_the_true_end(string name, string dates) =>
        Assert.Contains(dates, CalendarLinks.Google(SampleEvents.All[name]).AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("outlook.live.com")]
    [InlineData("outlook.office.com")]
    public void Outlook_gets_both_ends_in_utc_for_personal_accounts_and_for_work(string host) => Assert.Equal(
        $"https://{host}/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
        + "&startdt=2026-12-05T10%3A00%3A00Z&enddt=2026-12-05T12%3A00%3A00Z&subject=Coffee%20in%20Leeds&location=Bean%20Bros%2C%20Otley%20Road"
        + "&body=First%20one%20of%20the%20winter.%20Everyone%20is%20welcome%3B%20bring%20someone%20new."
        + "%0A%0ADetails%20and%20answers%3A%20https%3A%2F%2Fdiscord.com%2Fchannels%2F1%2F2%2F3",
        Outlook(host, SampleEvents.All["coffee-in-london"]).AbsoluteUri);

    [Theory]
    [InlineData("whole-day", "startdt=2028-02-29&enddt=2028-03-01&allday=true&")]
    [InlineData("three-days", "startdt=2026-12-30&enddt=2027-01-02&allday=true&")]
    [InlineData("thirty-hours", "startdt=2026-10-24T08%3A00%3A00Z&enddt=2026-10-25T14%3A00%3A00Z&subject")]
    public void Outlook_gets_whole_days_or_the_true_end(string name, string times) => Assert.All(
        [CalendarLinks.Outlook(SampleEvents.All[name]), CalendarLinks.OutlookWork(SampleEvents.All[name])],
        link => Assert.Contains(times, link.AbsoluteUri, StringComparison.Ordinal));

    [Fact]
    public void Any_words_make_links_that_a_chat_platform_takes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<int>(), (words, times) =>
        {
            var text = string.Concat(Enumerable.Repeat(words ?? "", 1 + (Math.Abs(times % 100))));
            var meetup = SampleEvents.All["long-address-of-the-card"] with { Title = text, Place = text, Description = text };
            return Links(meetup).All(link => link.Query.Contains("p1796497200123456", StringComparison.Ordinal))
                && Links(meetup).Append(MapLink.Create(text)).OfType<Uri>().All(link =>
                    link.Scheme == "https" && link.AbsoluteUri.Length <= MostCharacters && !link.AbsoluteUri.Contains('+', StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_description_is_cut_between_characters_and_the_link_to_the_card_stays_whole()
    {
        var meetup = SampleEvents.All["utc"] with { Description = string.Concat(Enumerable.Repeat("語🧑", 200)) };

        var details = Query(CalendarLinks.Google(meetup), "details");

        Assert.StartsWith("語🧑語", details, StringComparison.Ordinal);
        Assert.EndsWith("…\n\nDetails and answers: https://discord.com/channels/1/2/3", details, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', details);
    }

    [Fact]
    public void A_title_that_fills_the_link_gives_way_to_the_link_to_the_card()
    {
        var meetup = SampleEvents.All["utc"] with { Title = string.Concat(Enumerable.Repeat("🧑", 50)) };

        foreach (var (link, title, text) in new[] { (CalendarLinks.Google(meetup), "text", "details"), (CalendarLinks.OutlookWork(meetup), "subject", "body") })
        {
            Assert.StartsWith("🧑", Query(link, title), StringComparison.Ordinal);
            Assert.EndsWith("Details and answers: https://discord.com/channels/1/2/3", Query(link, text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_address_that_no_link_can_hold_is_left_out_whole()
    {
        var address = new Uri("https://chat.example/" + new string('a', MostCharacters));
        var meetup = SampleEvents.All["utc"] with { Card = new CardLink(address, address.AbsoluteUri) };

        Assert.All(Links(meetup), link =>
        {
            Assert.DoesNotContain("chat.example", link.Query, StringComparison.Ordinal);
            Assert.Contains("Coffee%20in%20Leeds", link.Query, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("https://maps.app.goo.gl/Ab1", "https://maps.app.goo.gl/Ab1")]
    [InlineData(" https://meet.example.org/room?x=1 ", "https://meet.example.org/room?x=1")]
    [InlineData("Bean Bros, Otley Road", "https://www.google.com/maps/search/?api=1&query=Bean%20Bros%2C%20Otley%20Road")]
    [InlineData("http://example.org/", "https://www.google.com/maps/search/?api=1&query=http%3A%2F%2Fexample.org%2F")]
    [InlineData("https://user@example.org/", "https://www.google.com/maps/search/?api=1&query=https%3A%2F%2Fuser%40example.org%2F")]
    [InlineData("javascript:alert(1)", "https://www.google.com/maps/search/?api=1&query=javascript%3Aalert%281%29")]
    [InlineData("https://example.org/ (ring twice)", "https://www.google.com/maps/search/?api=1&query=https%3A%2F%2Fexample.org%2F%20%28ring%20twice%29")]
    public void A_place_is_searched_for_unless_it_is_an_address_itself(string place, string link) =>
        Assert.Equal(link, MapLink.Create(place)!.AbsoluteUri);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u0007 ")]
    public void Without_a_place_there_is_no_map(string? place) => Assert.Null(MapLink.Create(place));

    private static Uri[] Links(CalendarEvent meetup) =>
        [CalendarLinks.Google(meetup), CalendarLinks.Outlook(meetup), CalendarLinks.OutlookWork(meetup)];

    private static Uri Outlook(string host, CalendarEvent meetup) =>
        Links(meetup).Single(link => link.Host == host);

    private static string Query(Uri link, string name) => Uri.UnescapeDataString(
        link.Query.TrimStart('?').Split('&').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);
}
