using System.Data.Common;
using Dapper;
using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Engine;

internal sealed class SqliteStoreConnection(PreparedConnection connection) : StoreConnection
{
    private readonly PreparedConnection _connection = connection;

    protected override TableWatch? Watch => _connection.Watch;

    public override DirectStatement Direct(Statement statement) => _connection.Direct(statement);

    public override int Execute(Statement statement, object? values = null) => _connection.Next(statement).Execute(statement.Sql, values);

    // There is one writer.
    public override void Lock(Statement statement, object values)
    {
    }

    protected override DbDataReader Open(Statement statement, object? values, out DbDataReader rows)
    {
        var reader = (DbDataReader)_connection.Next(statement).ExecuteReader(statement.Sql, values);
        rows = (DbDataReader)((IWrappedDataReader)reader).Reader;
        return reader;
    }

    /// <summary>Encodes the column types as digits in base 6. SQLite numbers its types from 1 to 5, so the result is unique for up to 49 columns.</summary>
    protected override UInt128 TypesOf(DbDataReader rows)
    {
        var row = (SqliteDataReader)rows;
        var types = UInt128.Zero;
        for (var column = 0; column < row.FieldCount; column++)
            types = (types * 6) + (uint)raw.sqlite3_column_type(row.Handle, column);
        return types;
    }
}
