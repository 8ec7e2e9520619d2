using MeetupBot.Storage.Postgres.Engine;
using MeetupBot.Storage.Transfer;
using Npgsql;
using NpgsqlTypes;

namespace MeetupBot.Storage.Postgres.Transfer;

/// <summary>Copies rows of one table after the other. Source: "COPY", postgresql.org.</summary>
internal sealed class RowCopy(NpgsqlConnection connection) : IDisposable
{
    private ExportTable? _table;
    private NpgsqlBinaryImporter? _copy;

    public void Write(ExportTable table, object?[] values)
    {
        if (_copy is null || _table != table)
        {
            Complete();
            _table = table;
            _copy = connection.BeginBinaryImport($"COPY {table.QuotedName} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        }

        _copy.StartRow();
        foreach (var value in values)
            Write(_copy, value);
    }

    /// <summary>Ends the table.</summary>
    public void Complete()
    {
        _copy?.Complete();
        _copy?.Dispose();
        _copy = null;
    }

    public void Dispose() => _copy?.Dispose();

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case long number:
                copy.Write(number, NpgsqlDbType.Bigint);
                break;
            case string text:
                copy.Write(PostgresText.Clean(text), NpgsqlDbType.Text);
                break;
            default:
                throw ExportFormat.Refuse("it holds numbers with fractions, or bytes, for which there is no column.");
        }
    }
}
