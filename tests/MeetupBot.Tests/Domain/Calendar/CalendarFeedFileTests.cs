using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Calendar;

public sealed partial class CalendarFeedFileTests
{
    [Fact]
    public void It_says_what_calendars_ask_and_is_no_message()
    {
        var file = CalendarFeedFile.Write(Feed(SampleEvents.All["coffee-in-london"] with { CreatedAt = Instant.FromUtc(2026, 11, 20, 10, 0) }));

        Assert.StartsWith(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//MeetupBot//MeetupBot//EN
            CALSCALE:GREGORIAN
            UID:F@meetupbot-1
            NAME:My meetups
            X-WR-CALNAME:My meetups
            DESCRIPTION:What you go to\, or host.
            X-WR-CALDESC:What you go to\, or host.
            LAST-MODIFIED:20261121T100000Z
            URL:https://bot.example/
            SOURCE;VALUE=URI:https://bot.example/c/abc.ics
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            X-PUBLISHED-TTL:PT1H
            COLOR:teal
            X-WR-TIMEZONE:Europe/London
            BEGIN:VTIMEZONE
            TZID:Europe/London

            """.ReplaceLineEndings("\r\n"),
            file,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            BEGIN:VEVENT
            UID:K7Q2@meetupbot-1795255200
            SEQUENCE:0
            DTSTAMP:20261121T100000Z
            LAST-MODIFIED:20261121T100000Z
            CREATED:20261120T100000Z
            DTSTART;TZID=Europe/London:20261205T100000
            DTEND;TZID=Europe/London:20261205T120000
            SUMMARY:Coffee in Leeds
            LOCATION:Bean Bros\, Otley Road
            DESCRIPTION:First one of the winter. Everyone is welcome\; bring someone ne
             w.\n\nDetails and answers: https://discord.com/channels/1/2/3
            URL:https://discord.com/channels/1/2/3
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            CATEGORIES:Meetup
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            file,
            StringComparison.Ordinal);
        Assert.DoesNotMatch(Unwanted(), file);
    }

    [Fact]
    public void Each_zone_stands_once_over_all_the_years_of_its_events()
    {
        var coffee = SampleEvents.All["coffee-in-london"];
        var years = Enumerable.Range(0, 4).Select(year => coffee with
        {
            Uid = $"{year}",
            Time = MeetupTime.At(Instant.FromUtc(2026 + year, 7, 1, 10, 0)),
        });

        var file = CalendarFeedFile.Write(Feed([.. years, SampleEvents.All["across-the-end-of-summer-time"], SampleEvents.All["utc"]]));

        Assert.Equal(["TZID:America/New_York", "TZID:Europe/London"], Regex.Matches(file, "^TZID:[^\r]+", RegexOptions.Multiline).Select(zone => zone.Value));
        Assert.Equal(4, Regex.Count(file, "DTSTART:20(26|27|28|29)03[0-9]+T010000\r\nTZOFFSETFROM:\\+0000\r\nTZOFFSETTO:\\+0100"));
    }

    [Fact]
    public void The_order_in_which_meetups_were_read_makes_no_difference()
    {
        var all = SampleEvents.All.Select(sample => sample.Value with { Uid = sample.Key }).ToList();

        Assert.Equal(CalendarFeedFile.Write(Feed([.. all])), CalendarFeedFile.Write(Feed([.. Enumerable.Reverse(all)])));
    }

    [Fact]
    public void An_empty_calendar_has_the_one_part_that_every_calendar_needs()
    {
        var file = CalendarFeedFile.Write(Feed());

        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("VEVENT", file, StringComparison.Ordinal);
        Assert.Contains("LAST-MODIFIED:20261101T000000Z", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void The_culture_of_the_process_makes_no_difference(string name)
    {
        var feed = Feed([.. SampleEvents.All.Select(sample => sample.Value with { Uid = sample.Key, Sequence = 12 })]);
        var expected = CalendarFeedFile.Write(feed);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

            Assert.Equal(expected, CalendarFeedFile.Write(feed));
            var meetup = Samples.Meetup() with { Sequence = 3 };
            Assert.Equal("K7Q2-20261205@meetupbot-1795255200", CalendarEvent.OfCandidate(meetup, MeetupTime.OnDay(new LocalDate(2026, 12, 5)), Samples.Now).Uid);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Titles_of_any_words_come_back_as_they_were()
    {
        foreach (var part in new[] { "🧑‍🤝‍🧑", "\n", "\\n", "\\", "\r", "\u2028", "\u0007", "\ud83d", "é", ";,:\"" })
        {
            for (var at = 50; at < 90; at++)
            {
                var title = new string('a', at) + part + "z";
                Assert.Equal(Shown(title), Read(title));
            }
        }

        Prop.ForAll(ArbMap.Default.ArbFor<string>(), title => Read("x" + title) == Shown("x" + title)).QuickCheckThrowOnFailure();
    }

    private static string? Read(string title) =>
        UnfoldedFile.Read(CalendarFeedFile.Write(Feed(SampleEvents.All["utc"] with { Title = title, Card = null, Description = null }))).Text("SUMMARY");

    /// <summary>Line breaks of every kind become one, tabs spaces; other control characters and halves of characters do not pass.</summary>
    private static string Shown(string title)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var rune in title.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
            if (rune.Value == '\n' || !System.Text.Rune.IsControl(rune))
                shown.Append(rune.ToString());
        return shown.ToString();
    }

    private static CalendarFeed Feed(params CalendarEvent[] events) => new()
    {
        Uid = "F@meetupbot-1",
        Name = "My meetups",
        Description = "What you go to, or host.",
        Home = new Uri("https://bot.example/"),
        Source = new Uri("https://bot.example/c/abc.ics"),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Since = Instant.FromUtc(2026, 11, 1, 0, 0),
        Events = events,
    };

    [GeneratedRegex("^(METHOD|ORGANIZER|ATTENDEE|BEGIN:VALARM)", RegexOptions.Multiline)]
    private static partial Regex Unwanted();
}
