using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Features.Scheduling.Meetups;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Series;

/// <summary>A series is seen where its meetups are, in every linked space or only in its channel.</summary>
public sealed class SeriesAudienceTests : PlaceTests
{
    [Fact]
    public async Task In_linked_spaces_each_meetup_has_a_card_in_both_and_a_skipped_one_is_said_in_both()
    {
        await LinkSpaces();
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every Thursday 19:00 except 17 Dec")), "Start");

        await Bot.AdvanceTo(At(11, 12));

        Assert.Equal(2, Bot.OtherCards.Count(card => card.Text.Contains("It's on: Coffee", StringComparison.Ordinal) || card.Text.Contains("Ana was going.", StringComparison.Ordinal)));
        foreach (var cards in new[] { Bot.ChannelCards, Bot.OtherCards })
            Assert.Single(cards, card => card.Text == "No Coffee on Thu 17 Dec 19:00. Next: Thu 24 Dec 19:00.");
    }

    [Fact]
    public async Task In_linked_spaces_the_calendar_of_each_has_the_dates_to_come_until_they_part()
    {
        await LinkSpaces();
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Coffee"), ("when", "every Thursday 19:00")), "Start");

        Assert.Equal(["20261203T190000", "20261210T190000", "20261217T190000"], await ReadCalendar());

        await Bot.Database.WriteAsync(session => session.Links.Leave(WorksIn(session)));
        Assert.Empty(await ReadCalendar());
    }

    [Fact]
    public async Task A_series_of_a_few_is_listed_in_its_channel_alone()
    {
        await LinkSpaces();
        var started = await CommandIn(Back, Ana, "series create", ("title", "Surprise"), ("when", "every Thursday 19:00"));
        await Bot.Press(Ana, started, "Start");

        await Bot.Advance(Duration.FromDays(10));

        Assert.Empty(Bot.OtherCards);
        Assert.Contains("Surprise", (await CommandIn(Back, Ben, "series list")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", (await Bot.Command(Dev, "series list")).Text, StringComparison.Ordinal);
        var id = (await Bot.Database.ReadAsync(session => session.Series.Of(new(1)).First())).Id.Value;
        Assert.Equal(
            (await Bot.Command(Dev, "series stop", ("id", "ZZZZ"))).Text.Replace("ZZZZ", "", StringComparison.Ordinal),
            (await Bot.Command(Dev, "series stop", ("id", id))).Text.Replace(id, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_that_somebody_does_not_see_hide_none_that_they_see_or_host()
    {
        await Bot.Command(Dev, "help");
        await Bot.Database.WriteAsync(session =>
        {
            var space = session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Space;
            for (var number = 0; number < 250; number++)
            {
                session.Series.Add(ProposeService.DrawIds(), new MeetupSeries
                {
                    Id = default,
                    Community = space.CommunityId,
                    Space = space.Id,
                    Channel = Back,
                    Audience = Audience.Place,
                    Title = "Surprise",
                    Organizer = new(1),
                    Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
                    Pattern = new SeriesPattern([new SeriesSlot(SeriesRule.Parse("FREQ=WEEKLY;BYDAY=WE")!, new LocalTime(12, 0))], new LocalDate(2026, 12, 9)),
                    DoneUntil = new LocalDate(2026, 12, 8),
                    CreatedAt = Bot.Now,
                    ChangedAt = Bot.Now,
                });
            }
        });
        await Bot.Press(Dev, await Bot.Command(Dev, "series create", ("title", "Coffee"), ("when", "every Thursday 19:00")), "Start");

        var list = await Bot.Command(Dev, "series list");

        Assert.Contains("Coffee", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", list.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee (", Assert.Single(await SuggestIn(BotHarness.General, Dev, "series stop", "")).Label, StringComparison.Ordinal);
    }

    /// <summary>When the meetups and dates begin in the public calendar of Works.</summary>
    private async Task<IEnumerable<string>> ReadCalendar()
    {
        var file = await Bot.Transactions.ReadAsync(scope => CalendarFeedFile.Write(scope.GetRequiredService<FeedReader>().Read(
            new Feed { Id = "F", Kind = FeedKind.Public, CommunityId = WorksIn(scope.GetRequiredService<Session>()), CreatedAt = Bot.Now }, null)));
        return file.Split("BEGIN:VEVENT")[1..].Select(entry =>
            entry.Split("\r\n").Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Split(':')[1]).Order();
    }

    private static CommunityId WorksIn(Session session) => session.Communities.Find(BotHarness.Works.Platform, BotHarness.Works.Id)!.Value.Space.CommunityId;
}
