using System.Globalization;
using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

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
        var values = string.Join(", ", table.Columns.Select((_, index) => $"${index}"));
        _command = new SqliteCommand($"INSERT INTO {table.QuotedName} ({table.ColumnList}) VALUES ({values})", connection, transaction);
        for (var i = 0; i < table.Columns.Count; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
    }
}
