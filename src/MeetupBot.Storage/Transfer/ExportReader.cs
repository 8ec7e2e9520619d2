using System.Text.Json;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Transfer;

/// <summary>
/// Reads a whole export, and checks all of it: format, schema, tables, columns, values, counts, and the hash at the end. It is read twice, once only
/// to check it.
/// </summary>
/// <param name="expected">The tables of this release.</param>
/// <param name="latest">The version of its schema.</param>
/// <param name="progress">In rows, each of which is read twice.</param>
internal sealed class ExportReader(IReadOnlyList<ExportTable> expected, int latest, IProgress<TransferProgress>? progress)
{
    private long _done;
    private long _total;

    /// <param name="file">The export, from its beginning.</param>
    /// <param name="row">Gets each row in turn: numbers, text, bytes or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StorageException">The file is not a whole export of this release.</exception>
    public long Read(Stream file, Action<ExportTable, object?[]> row, CancellationToken cancellationToken)
    {
        using var lines = new ExportLines(file);
        try
        {
            var head = ReadHead(lines);
            _total = head.Rows.Values.Sum();
            foreach (var table in expected)
                ReadTable(lines, table, head.Rows[table.Name], row, cancellationToken);
            using var tail = Parse(lines);
            if (!HasOnly(tail.RootElement, "sha256") || tail.RootElement.GetProperty("sha256").GetString() != lines.HashBefore)
                throw ExportFormat.Refuse("it was altered: its checksum is another.");
            if (lines.Next() is not null)
                throw ExportFormat.Refuse("something follows its end.");
            return _total;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            throw ExportFormat.Refuse($"it is damaged after {_done % Math.Max(1, _total)} rows ({error.Message}).");
        }
    }

    private ExportHead ReadHead(ExportLines lines)
    {
        using var line = Parse(lines);
        if (line.RootElement.ValueKind != JsonValueKind.Object || !line.RootElement.TryGetProperty("meetupbot", out var format))
            throw ExportFormat.Refuse("it is not an export of this bot.");
        if (format.GetInt32() is var version && version != ExportFormat.Version)
            throw ExportFormat.Refuse($"its format is version {version}, and this release reads {ExportFormat.Version}.");
        var schema = line.RootElement.GetProperty("schema").GetInt32();
        if (schema != latest)
            throw ExportFormat.Refuse($"it is of schema {schema}, and this release has {latest}. Use the same release on both sides.");
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in line.RootElement.GetProperty("rows").EnumerateObject())
            rows[table.Name] = table.Value.GetInt64() is >= 0 and var count ? count : throw new FormatException("a count below 0");
        if (!rows.Keys.SequenceEqual(expected.Select(table => table.Name)))
            throw ExportFormat.Refuse("its tables are not those of this release.");
        return new ExportHead(version, schema, rows);
    }

    private void ReadTable(ExportLines lines, ExportTable table, long rows, Action<ExportTable, object?[]> row, CancellationToken cancellationToken)
    {
        using (var line = Parse(lines))
        {
            var columns = line.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetString());
            if (line.RootElement.GetProperty("table").GetString() != table.Name || !columns.SequenceEqual(table.Columns))
                throw ExportFormat.Refuse($"its table {table.Name} is not that of this release.");
        }

        for (var i = 0L; i < rows; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var line = Parse(lines);
            var values = line.RootElement.EnumerateArray().Select(Value).ToArray();
            if (values.Length != table.Columns.Count)
                throw ExportFormat.Refuse($"a row of {table.Name} has {values.Length} values instead of {table.Columns.Count}.");
            row(table, values);
            progress?.Report(new TransferProgress(++_done, _total * 2));
        }
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        JsonValueKind.Object when HasOnly(value, "real") => value.GetProperty("real").GetDouble(),
        JsonValueKind.Object when HasOnly(value, "blob") => value.GetProperty("blob").GetBytesFromBase64(),
        _ => throw new FormatException("a value of no kind that a row can hold"),
    };

    private static bool HasOnly(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Select(property => property.Name).SequenceEqual([name]);

    private static JsonDocument Parse(ExportLines lines) =>
        JsonDocument.Parse(lines.Next() ?? throw ExportFormat.Refuse("it is cut short."));
}
