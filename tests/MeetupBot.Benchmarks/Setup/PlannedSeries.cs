using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Sessions;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Series in a database that no bot uses yet.</summary>
internal static class PlannedSeries
{
    /// <summary>So many spaces, each with its host and the same number of weekly series, which all post their next card at one instant.</summary>
    /// <param name="spaces">By the platform's ids.</param>
    /// <param name="dueAt">When every card becomes due.</param>
    public static async Task FillAsync(string databaseFile, IReadOnlyList<(string Id, string Host, string Channel)> spaces, int seriesEach, Instant now, Instant dueAt)
    {
        await using var database = SqliteDatabase.Open($"Data Source={databaseFile}");
        var meets = dueAt.InUtc().LocalDateTime.PlusDays(7);
        foreach (var space in spaces)
            await database.WriteAsync(session =>
            {
                for (var number = 0; number < seriesEach; number++)
                {
                    var series = Add(session, space, new SeriesSlot(Weekly(meets.Date), meets.TimeOfDay), number, meets.Date, meets.Date, now);
                    session.Due.Schedule(new DueItem { Kind = "series.propose", Key = $"series.propose:{series.Id}", DueAt = dueAt, Payload = series.Id.Value });
                }
            });
    }

    /// <param name="space">It is joined where it is new.</param>
    /// <param name="number">Another one for each series of a space.</param>
    /// <param name="start">From which the rule counts.</param>
    /// <param name="next">The first date without a card.</param>
    public static MeetupSeries Add(
        Session session, (string Id, string Host, string Channel) space, SeriesSlot slot, int number, LocalDate start, LocalDate next, Instant now)
    {
        var (guild, community) = session.Communities.Join("discord", space.Id, "Leeds", now);
        var member = session.Members.See(guild, new ObservedUser("discord", space.Host, "Ana"), now).Member;
        return session.Series.Add(Ids(), new MeetupSeries
        {
            Id = default,
            Community = community.Id,
            Space = guild.Id,
            Channel = space.Channel,
            Audience = Audience.Community,
            Title = FormattableString.Invariant($"Run club {number}"),
            Organizer = member.Id,
            Zone = DateTimeZone.Utc,
            Pattern = new SeriesPattern([slot], start),
            DoneUntil = next.PlusDays(-1),
            CreatedAt = now,
            ChangedAt = now,
        });
    }

    public static SeriesRule Weekly(LocalDate date) => SeriesRule.Parse($"FREQ=WEEKLY;BYDAY={date.DayOfWeek.ToString()[..2].ToUpperInvariant()}")!;

    private static IEnumerable<MeetupId> Ids()
    {
        while (true)
            yield return new MeetupId(FormattableString.Invariant($"{Random.Shared.Next(10_000_000, 100_000_000)}"));
    }
}
