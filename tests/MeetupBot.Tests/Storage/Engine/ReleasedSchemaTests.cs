using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage.Engine;

/// <summary>A file that an earlier release wrote is brought up to date with all that is in it.</summary>
public sealed class ReleasedSchemaTests : IDisposable
{
    private const string FirstRelease = """
        INSERT INTO community VALUES (1, 'Leeds', 'Europe/Paris', 'Everyone', NULL, NULL, 5, 1), (2, 'York', NULL, 'Organizers', NULL, '', NULL, 1);
        INSERT INTO space VALUES (1, 1, 'discord', 'g1', 'Leeds', 'c1', 9, 1, NULL), (2, 2, 'discord', 'g2', 'York', NULL, NULL, 1, NULL);
        INSERT INTO member VALUES (7, 1, 'Ana', NULL, NULL, 'en-GB', 'Leeds', NULL, NULL, 'Mutuals', 0, 1, 2, NULL);
        INSERT INTO account VALUES (1, 'discord', 'a', 7, 'Ana', NULL, NULL, 2);
        INSERT INTO meetup VALUES ('K7Q2', 1, 1, 'Coffee', NULL, NULL, 7, 'Scheduled', 'Europe/London', 7200000, 3, 1000, 7201000, NULL, 1, NULL, NULL,
            NULL, NULL, 1000, 1, 1);
        INSERT INTO rsvp VALUES ('K7Q2', 7, 'Going', 1, 1, 1);
        INSERT INTO card VALUES ('K7Q2', 1, 'card.poll', 'c1', 'm1', 1, NULL, NULL), ('K7Q2', 2, 'card.poll', 'c2', 'm2', 1, NULL, NULL);
        INSERT INTO outbox (key, platform, lane, priority, kind, target, payload, member_id, not_before, wakes_at, created_at)
            VALUES ('k', 'discord', '@a', 12, 'direct', 'a', '{"Card":{"Blocks":[]},"Channel":"c1"}', 7, 1, 1, 1);
        """;

    private const string KeptApart = """
        INSERT INTO community (id, name, proposers, created_at) VALUES (1, 'Leeds', 'Everyone', 1);
        INSERT INTO space (id, community_id, platform, external_id, name, joined_at) VALUES (1, 1, 'discord', 'g1', 'Leeds', 1);
        INSERT INTO member (id, community_id, name, visibility, created_at, last_seen_at) VALUES (7, 1, 'Ana', 'Mutuals', 1, 2), (8, 1, 'Ben', 'Mutuals', 1, 2);
        INSERT INTO account (community_id, platform, external_id, member_id, name, last_seen_at)
            VALUES (1, 'discord', 'a', 7, 'Ana', 2), (1, 'discord', 'b', 8, 'Ben', 2);
        INSERT INTO no_thanks VALUES (7, 8, 3);
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_first_release_s_is_read_and_its_communities_can_be_linked()
    {
        var file = SqliteFile.Parse($"Data Source={Path.Combine(_folder.FullName, "first.db")}");
        Migrator.OpenUpToDate(file, [Migration0001.Step]).Dispose();
        await RunAsync(file, FirstRelease);

        await using var database = SqliteDatabase.Open($"Data Source={file.Path}");

        await database.WriteAsync(session => session.Links.Link(new CommunityId(1), new CommunityId(2), new MemberId(7), new MemberId(7)));
        await database.WriteAsync(session =>
        {
            var (space, community) = session.Communities.Find("discord", "g2")!.Value;
            Assert.Equal((2, 1, "Europe/Paris"), (space.CommunityId.Value, community.Id.Value, community.Zone!.Id));
            var known = session.Members.Find(space.CommunityId, "discord", "a")!;
            Assert.Equal((7, "Leeds", null, null), (known.Member.Id.Value, known.Member.Area, known.Member.ToldAt, known.Account.OriginId));
            var meetup = session.Meetups.Find(new("K7Q2"))!;
            Assert.Equal(("c1", Audience.Unknown), (meetup.Channel, meetup.Audience));
            Assert.False(known.Account.IsGuest);
            Assert.Equal(2, session.Rsvps.Find(session.Meetups.Find(new("K7Q2"))!).Taken);
            return Assert.Single(session.Outbox.Claim("discord", TestDatabase.Start, NodaTime.Duration.FromMinutes(1), 9));
        });
    }

    [Fact]
    public async Task An_encounter_of_an_earlier_release_that_one_side_alone_said_makes_nobody_acquainted()
    {
        var file = SqliteFile.Parse($"Data Source={Path.Combine(_folder.FullName, "fourth.db")}");
        Migrator.OpenUpToDate(file, [Migration0001.Step]).Dispose();
        await RunAsync(file, FirstRelease);
        Migrator.OpenUpToDate(file, [Migration0001.Step, Migration0002.Step, Migration0003.Step, Migration0004.Step]).Dispose();
        await RunAsync(file, """
            INSERT INTO member (id, community_id, name, visibility, created_at, last_seen_at)
                VALUES (8, 1, 'Ben', 'Mutuals', 1, 1), (9, 1, 'Cleo', 'Mutuals', 1, 1), (10, 1, 'Dev', 'Mutuals', 1, 1);
            INSERT INTO encounter VALUES (1, 1, 7, 8, NULL, 1, 1, 0, 'ABCD'), (2, 1, 7, 9, 'K7Q2', 1, 0, 1, NULL), (3, 1, 7, 10, NULL, 1, 1, 1, NULL);
            """);

        await using var database = SqliteDatabase.Open($"Data Source={file.Path}");

        Assert.Equal([new MemberId(10)], await database.ReadAsync(session => session.Acquaintances.Circle(new MemberId(7))));
        Assert.Equal(3, (await database.ReadAsync(session => session.Encounters.OwnEncounters(new MemberId(7)))).Count);
    }

    [Fact]
    public async Task A_member_with_two_areas_keeps_that_of_the_coffee_rounds_and_the_others_keep_theirs()
    {
        var file = SqliteFile.Parse($"Data Source={Path.Combine(_folder.FullName, "seventh.db")}");
        Migrator.OpenUpToDate(file, [.. MigrationCatalog.All.Where(step => step.Version < 8)]).Dispose();
        await RunAsync(file, KeptApart + """
            INSERT INTO member (id, community_id, name, visibility, area, created_at, last_seen_at)
                VALUES (9, 1, 'Cleo', 'Mutuals', 'York', 1, 1), (10, 1, 'Dev', 'Mutuals', 'Hull', 1, 1);
            INSERT INTO account (community_id, platform, external_id, member_id, name, last_seen_at)
                VALUES (1, 'discord', 'c', 9, 'Cleo', 2), (1, 'discord', 'd', 10, 'Dev', 2);
            INSERT INTO coffee_member (community_id, member_id, area, joined_at) VALUES (1, 7, 'Leeds', 1), (1, 9, 'Leeds', 1), (1, 10, NULL, 1);
            """);

        await using var database = SqliteDatabase.Open($"Data Source={file.Path}");

        await database.ReadAsync(session =>
        {
            Assert.Equal(
                ["Leeds", null, "Leeds", "Hull"], new[] { 7, 8, 9, 10 }.Select(id => session.Members.Find(new MemberId(id))!.Area));
            Assert.Equal(
                ["Leeds", "Leeds", "Hull"], session.Coffee.TakingPart(new CommunityId(1), new NodaTime.LocalDate(2026, 12, 1)).Select(one => one.Area));
            return 0;
        });
    }

    private static async Task RunAsync(SqliteFile file, string sql)
    {
        await using var connection = file.Open();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Whoever_was_kept_apart_in_an_earlier_release_stays_so_when_the_other_is_forgotten_and_comes_back()
    {
        var file = SqliteFile.Parse($"Data Source={Path.Combine(_folder.FullName, "earlier.db")}");
        Migrator.OpenUpToDate(file, [Migration0001.Step, Migration0002.Step, Migration0003.Step, Migration0004.Step]).Dispose();
        await RunAsync(file, KeptApart);

        await using var database = SqliteDatabase.Open($"Data Source={file.Path}");

        await database.WriteAsync(session =>
        {
            Assert.False(session.Members.Find(new MemberId(7))!.NobodyIntroduces);
            session.PersonalData.Forget(new MemberId(8), ForgottenAnswers.Anonymise, TestDatabase.Start);
            var space = session.Communities.Find("discord", "g1")!.Value.Space;
            var back = session.Members.See(space, new ObservedUser("discord", "b", "Ben"), TestDatabase.Start).Member.Id;
            Assert.NotEqual(8, back.Value);
            Assert.True(session.NoThanks.HasSaid(new MemberId(7), back));
        });
    }
}
