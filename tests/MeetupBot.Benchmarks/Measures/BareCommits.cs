using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>The baseline: one connection that makes durable commits of one small row, one after the other.</summary>
internal sealed class BareCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _member;

    public BareCommits(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE vote (member INTEGER PRIMARY KEY, yes INTEGER NOT NULL);");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO vote (member, yes) VALUES (@member, 1) ON CONFLICT (member) DO UPDATE SET yes = yes + 1";
        _member = _insert.Parameters.Add("@member", SqliteType.Integer);
        _insert.Prepare();
    }

    /// <param name="latencies">Receives the time of each commit.</param>
    /// <returns>Commits per second.</returns>
    public double RunFor(TimeSpan time, Latencies? latencies = null)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < time)
        {
            var startedAt = Stopwatch.GetTimestamp();
            _member.Value = count++ % 1000;
            _insert.ExecuteNonQuery();
            latencies?.AddSince(startedAt);
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
