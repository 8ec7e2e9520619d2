using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Sessions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>One community with everyone in its coffee rounds, and their history.</summary>
internal static class CoffeeDatabase
{
    private const int DaysOfIntroductions = 365;

    /// <returns>The community.</returns>
    public static async Task<CommunityId> FillAsync(Database database, CoffeePast past)
    {
        var community = await database.WriteAsync(session => AddPeople(session, past));
        using var connection = new SqliteConnection($"Data Source={((SqliteDatabase)database).File};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        AddEncounters(connection, past, community);
        AddIntroductions(connection, past, community);
        transaction.Commit();
        return community;
    }

    private static CommunityId AddPeople(Session session, CoffeePast past)
    {
        var (space, community) = session.Communities.Join("discord", "1", "Leeds", past.Now);
        session.Communities.Update(community with { CoffeeRhythm = CoffeeRhythm.Fortnightly });
        for (var member = 1; member <= past.Members; member++)
        {
            var known = session.Members.See(space, new ObservedUser("discord", FormattableString.Invariant($"{member}"), $"Person {member}"), past.Now);
            session.Coffee.Save(new CoffeeMember { CommunityId = community.Id, MemberId = known.Member.Id, JoinedAt = past.Now });
            session.Members.Update(known.Member with { Area = "Leeds" });
        }

        return community.Id;
    }

    private static void AddEncounters(SqliteConnection connection, CoffeePast past, CommunityId community)
    {
        using var add = connection.CreateCommand();
        add.CommandText = """
            INSERT INTO encounter (community_id, low_member, high_member, met_at, said_by_low, said_by_high) VALUES (@community, @low, @high, @at, 1, 1)
            """;
        add.Parameters.AddWithValue("@community", community.Value);
        var (low, high, at) = (add.Parameters.Add("@low", SqliteType.Integer), add.Parameters.Add("@high", SqliteType.Integer), add.Parameters.Add("@at", SqliteType.Integer));
        foreach (var (one, other, lastAt) in past.Together)
        {
            (low.Value, high.Value) = (Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value));
            at.Value = lastAt.ToUnixTimeMilliseconds();
            add.ExecuteNonQuery();
        }
    }

    /// <summary>The introductions of one year, because a round reads no older ones.</summary>
    private static void AddIntroductions(SqliteConnection connection, CoffeePast past, CommunityId community)
    {
        using var add = connection.CreateCommand();
        add.CommandText = """
            INSERT INTO introduction (id, community_id, origin, state, created_at, opened_at) VALUES (@id, @community, 'Coffee', 'Open', @at, @at);
            INSERT INTO introduction_member (introduction_id, member_id, consent) VALUES (@id, @one, 'Given'), (@id, @other, 'Given');
            """;
        add.Parameters.AddWithValue("@community", community.Value);
        var (id, at) = (add.Parameters.Add("@id", SqliteType.Text), add.Parameters.Add("@at", SqliteType.Integer));
        var (one, other) = (add.Parameters.Add("@one", SqliteType.Integer), add.Parameters.Add("@other", SqliteType.Integer));
        var recent = past.Together.Where(pair => past.Now - pair.LastAt < Duration.FromDays(DaysOfIntroductions));
        foreach (var (pair, number) in recent.Select((pair, number) => (pair, number)))
        {
            (id.Value, at.Value) = (FormattableString.Invariant($"{number:D16}"), pair.LastAt.ToUnixTimeMilliseconds());
            (one.Value, other.Value) = (pair.One.Value, pair.Other.Value);
            add.ExecuteNonQuery();
        }
    }
}
