using System.Reflection;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Tests.Storage;

public sealed class PlanTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    internal static IReadOnlyList<(string Name, Statement Statement)> All { get; } =
    [
        .. from type in typeof(Database).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
           where field.FieldType == typeof(Statement)
           select ($"{type.Name}.{field.Name}", (Statement)field.GetValue(null)!),
    ];

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void No_statement_walks_through_a_table()
    {
        // Checks of references stand in the plan of every insert that returns its id, though they only run while one is broken.
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False;Foreign Keys=False");
        connection.Open();
        Assert.True(All.Count > 15);
        Assert.Empty(All.SelectMany(one => Scans(connection, one.Name, one.Statement)));
    }

    [Theory]
    [InlineData("SELECT * FROM meetup WHERE title = @title")]
    [InlineData("DELETE FROM due WHERE payload = @payload")]
    [InlineData("UPDATE rsvp SET guests = 0 WHERE meetup_id IN (SELECT id FROM meetup WHERE place = @place)")]
    public void A_walk_through_a_table_would_be_noticed(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False;Foreign Keys=False");
        connection.Open();
        Assert.NotEmpty(Scans(connection, "planted", new Statement(sql)));
    }

    [Theory]
    [InlineData("OpenAhead")]
    [InlineData("OpenBehind")]
    public void A_calendar_of_everything_reads_the_meetups_that_it_shows_and_no_others(string name)
    {
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False");
        connection.Open();
        var statement = All.Single(one => one.Name == $"MeetupSql.{name}").Statement;

        var steps = Plan(connection, statement);

        // Sorting would read them all; ties of one instant alone may be put in order.
        Assert.Equal("SEARCH m USING INDEX meetup_dated (community_id=? AND ends_at>?" + (name == "OpenBehind" ? " AND ends_at<?)" : ")"), steps[0]);
        Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", steps);
    }

    private static IEnumerable<string> Scans(SqliteConnection connection, string name, Statement statement)
    {
        if (statement.MayScan is not null)
            yield break;
        foreach (var step in Plan(connection, statement).Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsHarmless(step, statement.Sql)))
            yield return $"{name}: {step}";
    }

    private static List<string> Plan(SqliteConnection connection, Statement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
        foreach (var parameter in Parameters(statement.Sql))
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        using var plan = command.ExecuteReader();
        var steps = new List<string>();
        while (plan.Read())
            steps.Add(plan.GetString(3));
        return steps;
    }

    // A list given as JSON is as long as the caller made it; a constant row is one row; a subquery is a step of its own.
    private static bool IsHarmless(string step, string sql) =>
        step.Contains("json_each", StringComparison.Ordinal) || step.StartsWith("SCAN CONSTANT", StringComparison.Ordinal)
        || sql.Contains($") AS {step["SCAN ".Length..]}", StringComparison.Ordinal);

    private static IEnumerable<string> Parameters(string sql) =>
        System.Text.RegularExpressions.Regex.Matches(sql, "@[A-Za-z]+").Select(match => match.Value).Distinct();
}
