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
        + "%0A%0Ahttps%3A%2F%2Fdiscord.com%2Fchannels%2F1%2F2%2F3",
        CalendarLinks.Google(SampleEvents.All["coffee-in-london"]).AbsoluteUri);

    [Fact]
    public void Google_gets_a_whole_day_with_the_day_after_as_its_end() => Assert.Contains(
        "dates=20280229%2F20280301&", CalendarLinks.Google(SampleEvents.All["whole-day"]).AbsoluteUri, StringComparison.Ordinal);

    [Fact]
    public void Outlook_gets_both_ends_in_utc() => Assert.StartsWith(
        "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
        + "&startdt=2026-12-05T10%3A00%3A00Z&enddt=2026-12-05T12%3A00%3A00Z&subject=Coffee%20in%20Leeds&location=Bean%20Bros",
        CalendarLinks.Outlook(SampleEvents.All["coffee-in-london"]).AbsoluteUri,
        StringComparison.Ordinal);

    [Fact]
    public void Outlook_gets_a_whole_day_as_one() => Assert.Contains(
        "startdt=2028-02-29&enddt=2028-03-01&allday=true&",
        CalendarLinks.Outlook(SampleEvents.All["whole-day"]).AbsoluteUri,
        StringComparison.Ordinal);

    [Fact]
    public void Any_words_make_links_that_a_chat_platform_takes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<int>(), (words, times) =>
        {
            var text = string.Concat(Enumerable.Repeat(words ?? "", 1 + (Math.Abs(times % 100))));
            var meetup = SampleEvents.All["utc"] with { Title = text, Place = text, Description = text };
            return new[] { CalendarLinks.Google(meetup), CalendarLinks.Outlook(meetup), MapLink.Create(text) }
                .OfType<Uri>()
                .All(link => link.Scheme == "https" && link.AbsoluteUri.Length <= MostCharacters);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_description_is_cut_between_characters_and_the_link_to_the_card_stays_whole()
    {
        var meetup = SampleEvents.All["utc"] with { Description = string.Concat(Enumerable.Repeat("語🧑", 200)) };

        var details = Query(CalendarLinks.Google(meetup), "details");

        Assert.StartsWith("語🧑語", details, StringComparison.Ordinal);
        Assert.EndsWith("…\n\nhttps://discord.com/channels/1/2/3", details, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', details);
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

    private static string Query(Uri link, string name) => Uri.UnescapeDataString(
        link.Query.TrimStart('?').Split('&').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);
}
