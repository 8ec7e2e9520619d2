namespace MeetupBot.Storage.Transfer;

/// <summary>The first line of an export.</summary>
/// <param name="Meetupbot">The version of the format.</param>
/// <param name="Schema">The version of the schema.</param>
/// <param name="Rows">The number of rows of each table, in the order of the file.</param>
internal sealed record ExportHead(int Meetupbot, int Schema, SortedDictionary<string, long> Rows);
