namespace MeetupBot.Storage.Transfer;

/// <summary>A table as the database itself describes it. Nothing here names a table, so a new one is exported without a change.</summary>
/// <param name="Columns">In the order of the schema.</param>
/// <param name="Key">The columns of the primary key; empty where there is none.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Rows in the order of the primary key; of all columns where there is none.</summary>
    public string SelectSql => $"SELECT {ColumnList} FROM {QuotedName} ORDER BY {List(Key.Count > 0 ? Key : Columns)}";

    public string CountSql => $"SELECT COUNT(*) FROM {QuotedName}";

    public string QuotedName => Quote(Name);

    public string ColumnList => List(Columns);

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
