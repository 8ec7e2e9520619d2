using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>A community in which every member has had twenty encounters with people near them, so that circles overlap.</summary>
internal static class AcquaintedDatabase
{
    public const int EncountersEach = 20;

    public static readonly SpaceRef Space = new("discord", "1000");

    public static async Task FillAsync(string file, int members, Instant now)
    {
        await using (var database = SqliteDatabase.Open($"Data Source={file}"))
            await database.WriteAsync(session => session.Communities.Update(
                session.Communities.Join(Space.Platform, Space.Id, "Leeds", now).Space with { Members = members }));
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        foreach (var sql in Rows)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@members", members);
            command.Parameters.AddWithValue("@count", sql.Contains("INTO encounter", StringComparison.Ordinal) ? members * EncountersEach : members);
            command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
            command.ExecuteNonQuery();
        }
    }

    /// <param name="number">From 1.</param>
    public static Person PersonOf(int number) =>
        new(new UserRef(Space.Platform, (100_000 + number).ToString(CultureInfo.InvariantCulture)), $"Person {number}", Locale: "en-GB");

    public static MemberId MemberOf(int number) => new(number);

    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count) ";

    private static readonly string[] Rows =
    [
        Numbers + """
            INSERT INTO member (id, community_id, name, locale, visibility, created_at, last_seen_at)
            SELECT i, 1, 'Person ' || i, 'en-GB', iif(i % 7 = 0, 'Private', iif(i % 3 = 0, 'Open', 'Mutuals')), @now, @now FROM n
            """,
        Numbers + """
            INSERT INTO account (community_id, platform, external_id, member_id, name, last_seen_at)
            SELECT 1, 'discord', 100000 + i, i, 'Person ' || i, @now FROM n
            """,
        Numbers + """
            INSERT INTO meetup (id, community_id, space_id, title, organizer_id, state, zone, duration_ms, starts_at, ends_at, sequence,
                next_at, created_at, changed_at)
            SELECT 10000000 + i, 1, 1, 'Coffee ' || i, i, iif(i % 10 = 0, 'Scheduled', 'Over'), 'Europe/London', 7200000,
                @now + iif(i % 10 = 0, 1, -1) * i * 100000, @now + iif(i % 10 = 0, 1, -1) * i * 100000 + 7200000, 0,
                iif(i % 10 = 0, @now + i * 100000, NULL), @now, @now
            FROM n
            """,
        Numbers + """
            INSERT INTO rsvp (meetup_id, member_id, status, guests, place_in_line, answered_at)
            SELECT 10000000 + i, 1 + (i * 13 + g.value * 7) % @members, 'Going', 0, g.value, @now FROM n JOIN json_each('[0,1,2,3,4,5,6,7,8,9]') g
            WHERE i % 10 = 0
            """,
        Numbers + """
            , pair(i, one, other) AS (SELECT i, 1 + i * 7919 % @members, 1 + (i * 7919 + 1 + i * 104729 % 83) % @members FROM n)
            INSERT INTO encounter (community_id, low_member, high_member, meetup_id, met_at, said_by_low, said_by_high)
            SELECT 1, MIN(one, other), MAX(one, other), iif(i % 4 = 0, NULL, CAST(10000001 + i % (@members - 1) AS TEXT)), @now - i * 1000, 1, i % 2
            FROM pair WHERE one <> other
            """,
    ];
}
