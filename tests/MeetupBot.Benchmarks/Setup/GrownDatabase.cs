using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>
/// A database after years of use: most meetups are over, one in ten is an open poll. Each has times, answers, a card and due work.
/// </summary>
internal static class GrownDatabase
{
    public const int OpenEvery = 10;
    public const int Communities = 10;
    public const int MembersEach = 100;

    /// <summary>In each community, who hosts nothing and was going to two hundred meetups, however many there are.</summary>
    public const int Guest = 98;

    /// <summary>Fills it with meetups in ten communities of a hundred members.</summary>
    public static async Task FillAsync(string file, int meetups, Instant now)
    {
        await using (var database = SqliteDatabase.Open($"Data Source={file}"))
            await database.WriteAsync(session => AddPeople(session, now));
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY");
        foreach (var sql in Rows)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@count", meetups);
            command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
            command.ExecuteNonQuery();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>The id of the meetup with that number.</summary>
    public static string IdOf(int number) => FormattableString.Invariant($"{10_000_000 + number}");

    /// <summary>
    /// The number of the open poll in that block of ten. Its position differs in each block, so that every community has some.
    /// </summary>
    public static int OpenPoll(int block) => (block * OpenEvery) + (block % OpenEvery);

    public static string SpaceOf(int number) => FormattableString.Invariant($"{1000 + (number % Communities)}");

    public static string UserOf(int number, int member) => FormattableString.Invariant($"{(100_000 * (1 + (number % Communities))) + (member % MembersEach)}");

    private static void AddPeople(Session session, Instant now)
    {
        for (var space = 0; space < Communities; space++)
        {
            var (guild, _) = session.Communities.Join("discord", SpaceOf(space), "Leeds", now);
            for (var member = 0; member < MembersEach; member++)
                session.Members.See(guild, new ObservedUser("discord", UserOf(space, member), $"Person {member}", null, null, "en-GB"), now);
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @count) ";

    private static readonly string[] Rows =
    [
        Numbers + """
            INSERT INTO meetup (id, community_id, space_id, title, place, organizer_id, state, zone, duration_ms, starts_at, ends_at, sequence,
                poll_closes_at, next_at, created_at, changed_at, audience)
            SELECT 10000000 + i, 1 + i % 10, 1 + i % 10, 'Coffee ' || i, 'Bean Bros, Otley Road', 1 + (i % 10) * 100 + i % 97,
                iif(i % 10 = i / 10 % 10, 'Polling', 'Over'), 'Europe/London', 7200000,
                iif(i % 10 = i / 10 % 10, NULL, @now - 1000 * i), iif(i % 10 = i / 10 % 10, NULL, @now - 1000 * i + 7200000), 0,
                @now + 86400000 + i, iif(i % 10 = i / 10 % 10, @now + 86400000 + i, NULL), @now, @now, 'Community'
            FROM n
            """,
        Numbers + """
            INSERT INTO rsvp (meetup_id, member_id, status, guests, place_in_line, answered_at)
            SELECT 10000000 + i, 1 + (i % 10) * 100 + 98, 'Going', 0, 1, @now FROM n WHERE i < 2000
            """,
        Numbers + """
            INSERT INTO poll_option (meetup_id, option_id, starts_at)
            SELECT 10000000 + i, o.value, @now + 200000000 + o.value * 86400000 FROM n JOIN json_each('[0,1,2]') o
            """,
        Numbers + """
            INSERT INTO ballot (meetup_id, member_id, yes, if_need_be, answered, started_at, answered_at)
            SELECT 10000000 + i, 1 + (i % 10) * 100 + (i + b.value) % 100, 1 + i % 7, 0, 7, @now, @now FROM n JOIN json_each('[0,41]') b
            """,
        Numbers + """
            INSERT INTO card (meetup_id, space_id, kind, channel, message, shown_at)
            SELECT 10000000 + i, 1 + i % 10, 'card.poll', 2000 + i % 10, 50000000 + i, @now - 60000 FROM n
            """,
        Numbers + """
            INSERT INTO due (kind, key, meetup_id, due_at, run_at)
            SELECT 'poll.close', 'poll.close:' || (10000000 + i), 10000000 + i, @now + 86400000 + i, @now + 86400000 + i FROM n
            """,
        // Twenty series in each community, which made the meetups that are over.
        """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 200)
            INSERT INTO series (id, community_id, space_id, channel, audience, title, organizer_id, duration_ms, zone, rule, starts_on, state, done_until, turn,
                created_at, changed_at)
            SELECT 20000000 + i, 1 + i % 10, 1 + i % 10, 2000 + i % 10, 'Community', 'Run club ' || i, 1 + (i % 10) * 100, 7200000, 'Europe/London',
                '19:00:00 FREQ=WEEKLY;BYDAY=TH;WKST=MO', '2026-01-01', 'Running', '2026-12-31', 1, @now + i + 0 * @count, @now
            FROM n
            """,
        """
            UPDATE meetup SET series_id = 20000000 + (CAST(id AS INTEGER) - 10000000) % 200,
                occurrence = date('2000-01-01', ((CAST(id AS INTEGER) - 10000000) / 200) || ' days')
            WHERE state = 'Over' AND @count > 0 AND @now > 0
            """,
    ];
}
