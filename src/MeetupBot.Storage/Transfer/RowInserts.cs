using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Transfer;

/// <summary>Inserts rows of one table after the other.</summary>
internal sealed class RowInserts(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private ExportTable? _table;
    private SqliteCommand? _command;

    public void Insert(ExportTable table, object?[] values)
    {
        if (_command is null || _table != table)
            Prepare(table);
        for (var i = 0; i < values.Length; i++)
            _command!.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command!.ExecuteNonQuery();
    }

    public void Dispose() => _command?.Dispose();

    private void Prepare(ExportTable table)
    {
        _command?.Dispose();
        _table = table;
        _command = new SqliteCommand(table.InsertSql, connection, transaction);
        for (var i = 0; i < table.Columns.Count; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
    }
}
