namespace MeetupBot.Storage.Engine;

/// <summary>
/// One SQL statement. All of them stand in static fields of the <c>…Sql</c> classes, so that a test can ask the planner about each.
/// </summary>
/// <param name="Sql">With named parameters.</param>
internal sealed record Statement(string Sql)
{
    /// <summary>Why this one may walk through a whole table or index; null where it may not.</summary>
    public string? MayScan { get; init; }

    public RowParsers Rows { get; } = new();
}
