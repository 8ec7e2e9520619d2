using MeetupBot.Storage.Engine;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Engine;

internal sealed class PostgresStatement(PostgresCommand command, PostgresStoreConnection connection) : DirectStatement
{
    private NpgsqlDataReader? _row;

    public override DirectStatement Bind(int position, long value)
    {
        command.Set(position - 1, value, typeof(long));
        return this;
    }

    public override DirectStatement Bind(int position, string value)
    {
        command.Set(position - 1, value, typeof(string));
        return this;
    }

    public override int Run() => connection.Watched(command.Bound.ExecuteNonQuery);

    public override T? First<T>(Func<DirectStatement, T>? read)
        where T : default => All(row => read is null ? default : read(row)).FirstOrDefault();

    public override List<T> All<T>(Func<DirectStatement, T> read) => connection.Watched(() =>
    {
        using (_row = command.Bound.ExecuteReader())
        {
            var found = new List<T>();
            while (_row.Read())
                found.Add(read(this));
            return found;
        }
    });

    public override long Number(int column) => _row!.GetInt64(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            command.Dispose();
    }
}
