using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Sessions;

internal sealed class SqliteReader(PreparedConnection connection) : IReader
{
    public Session Session { get; } = new(new SqliteStoreConnection(connection));

    public void Begin() => connection.Run(TransactionSql.BeginRead);

    public bool TryEnd()
    {
        try
        {
            if (connection.IsInTransaction)
                connection.Run(TransactionSql.Rollback);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public void Dispose() => connection.Dispose();
}
