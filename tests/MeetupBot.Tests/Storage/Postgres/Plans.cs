using System.Text.Json;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Engine;
using Npgsql;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>Finds in the plans of PostgreSQL where a statement reads a whole table or index.</summary>
internal static class Plans
{
    /// <summary>
    /// Thousands of rows in every table that the schema has, whatever it has: all numbers of a row are the same, so that every reference finds its row. A third
    /// of what may be null is. A walk through a table is then chosen only where there is no other way.
    /// </summary>
    private const string ManyRows = """
        SET CONSTRAINTS ALL DEFERRED;
        DO $$
        DECLARE
            t record;
            names text;
            contents text;
        BEGIN
            FOR t IN SELECT oid, relname FROM pg_class WHERE relnamespace = current_schema()::text::regnamespace AND relkind = 'r' AND relname <> 'meetupbot' LOOP
                SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg(CASE
                        WHEN attname = 'option_id' THEN 'g % 63'
                        WHEN t.relname = 'poll_option' AND attname = 'day' THEN 'NULL'
                        WHEN t.relname = 'poll_option' THEN one
                        WHEN attname = 'high_member' THEN 'g + 1'
                        WHEN attname LIKE 'said_by_%' THEN '1'
                        WHEN attnotnull THEN one
                        ELSE format('CASE WHEN g %% 3 > 0 THEN %s END', one) END, ', ' ORDER BY attnum)
                INTO names, contents
                FROM (SELECT *, CASE WHEN atttypid = 'bigint'::regtype THEN 'g' ELSE '''x'' || g' END AS one FROM pg_attribute) a
                WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped;
                EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM generate_series(1, 3000) g', t.relname, names, contents);
            END LOOP;
        END $$;
        ANALYZE;
        SET LOCAL enable_seqscan = off;
        SET LOCAL plan_cache_mode = force_custom_plan;
        """;

    /// <returns>The transaction, which is never committed.</returns>
    public static NpgsqlTransaction Fill(NpgsqlConnection server)
    {
        var transaction = server.BeginTransaction();
        Execute(server, ManyRows);
        return transaction;
    }

    public static IEnumerable<string> WalksOf(NpgsqlConnection server, string name, Statement statement)
    {
        Execute(server, $"PREPARE one AS {PostgresText.Of(statement, writes: true).Sql}");
        var types = (string[])Execute(server, "SELECT parameter_types::text[] FROM pg_prepared_statements WHERE name = 'one'")!;
        var values = types.Length == 0 ? "" : $"({string.Join(", ", types.Select(Value))})";
        using var plan = JsonDocument.Parse((string)Execute(server, $"EXPLAIN (FORMAT JSON, COSTS OFF) EXECUTE one{values}")!);
        Execute(server, "DEALLOCATE one");
        return [.. Walks(plan.RootElement[0].GetProperty("Plan"), isEnough: false).Select(step => $"{name}: {step}")];
    }

    private static string Value(string type) => type switch
    {
        "text" => "'x1'",
        "bigint[]" => "'{1,2}'",
        "text[]" => "'{x1,x2}'",
        _ => "1",
    };

    private static object? Execute(NpgsqlConnection server, string sql)
    {
        using var command = new NpgsqlCommand(sql, server);
        return command.ExecuteScalar();
    }

    /// <param name="isEnough">Whether the step is read only until there is enough, in the order that is asked for.</param>
    private static IEnumerable<string> Walks(JsonElement step, bool isEnough)
    {
        var kind = step.GetProperty("Node Type").GetString()!;
        var isIndex = kind.Contains("Index", StringComparison.Ordinal);
        if (kind == "Seq Scan" || (isIndex && !isEnough && !step.TryGetProperty("Index Cond", out _)))
            yield return step.GetRawText();
        if (!step.TryGetProperty("Plans", out var inner))
            yield break;
        foreach (var walk in inner.EnumerateArray().SelectMany(one => Walks(one, kind is "Limit" || (isEnough && kind is "LockRows"))))
            yield return walk;
    }
}
