namespace MeetupBot.Storage.Engine;

/// <summary>
/// One SQL statement. All statements are static fields of the <c>…Sql</c> classes, so that a test can check the query plan of each.
/// </summary>
/// <param name="Sql">With named parameters.</param>
internal sealed record Statement(string Sql)
{
    /// <summary>Why this statement may scan a whole table or index; null when it may not.</summary>
    public string? MayScan { get; init; }

    public RowParsers Rows { get; } = new();
}
