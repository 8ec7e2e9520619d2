namespace MeetupBot.Storage.Engine;

/// <summary>
/// One SQL statement. All statements are static fields of the <c>…Sql</c> classes, so that a test can check the query plan of each. Two
/// statements are never equal: connections look up what they compiled without reading the text.
/// </summary>
/// <param name="sql">
/// With named parameters. What stands in a comment, such as <c>/* FOR UPDATE */</c>, is for databases in which several transactions write at the
/// same time; a session that only reads leaves it out. Lists come as <c>IN (SELECT value FROM json_each(@list))</c>, see
/// <see cref="Mapping.IdList"/>.
/// </param>
internal sealed class Statement(string sql)
{
    public string Sql { get; } = sql;

    /// <summary>Why this statement may scan a whole table or index; null when it may not.</summary>
    public string? MayScan { get; init; }

    public RowParsers Rows { get; } = new();
}
