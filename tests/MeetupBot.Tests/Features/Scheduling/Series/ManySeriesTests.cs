using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Due;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Series;

public sealed class ManySeriesTests : BotTests
{
    private const int Many = 10_000;

    [Fact]
    public async Task Ten_thousand_that_are_due_in_one_minute_are_each_dealt_with_once()
    {
        var due = At(2, 12);
        await Bot.Database.WriteAsync(session =>
        {
            var space = session.Communities.Find(BotHarness.Leeds.Platform, BotHarness.Leeds.Id)!.Value.Space;
            var rule = new SeriesSlot(SeriesRule.Parse("FREQ=WEEKLY;BYDAY=WE")!, new LocalTime(12, 0));
            for (var number = 0; number < Many; number++)
            {
                var series = session.Series.Add(ProposeService.DrawIds(), new MeetupSeries
                {
                    Id = default,
                    Community = space.CommunityId,
                    Space = space.Id,
                    Channel = BotHarness.General,
                    Audience = Audience.Community,
                    Title = "Run club",
                    Organizer = new(1),
                    Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
                    Pattern = new SeriesPattern([rule], new LocalDate(2026, 12, 9)),
                    DoneUntil = new LocalDate(2026, 12, 8),
                    // Ten of them post a card; the others wait for the end of a pause.
                    PausedUntil = number % 1000 == 0 ? null : new LocalDate(2027, 6, 1),
                    CreatedAt = Bot.Now,
                    ChangedAt = Bot.Now,
                });
                session.Due.Schedule(new DueItem { Kind = "series.propose", Key = $"series.propose:{series.Id}", DueAt = due + Duration.FromMilliseconds(number), Payload = series.Id.Value });
            }
        });

        await Bot.AdvanceTo(due + Duration.FromMinutes(2));

        var (all, made) = await Bot.Database.ReadAsync(session =>
        {
            var series = session.Series.Of(new(1)).ToList();
            return (series, series.Sum(one => session.Meetups.OfSeries(one.Id, 10).Count));
        });
        Assert.All(all, series => Assert.Equal(new LocalDate(2026, 12, 9), series.DoneUntil));
        Assert.Equal(10, made);
    }
}
