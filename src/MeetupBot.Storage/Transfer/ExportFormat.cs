using System.Text.Encodings.Web;
using System.Text.Json;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Transfer;

/// <summary>
/// An export is gzipped text of one JSON value a line: a head, for each table a line with its columns and then its rows as arrays, and the hash of
/// all lines before. Numbers and text are as in the database; what JSON has no word for is an object, <c>{"real":…}</c> or <c>{"blob":…}</c>.
/// The same database gives the same bytes.
/// </summary>
internal static class ExportFormat
{
    public const int Version = 1;

    /// <summary>In bytes. Longer than any row can be; a hostile file may hold one endless line.</summary>
    public const int LongestLine = 16 << 20;

    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StorageException Refuse(string problem) =>
        new(StorageFailure.Conflict, $"The export can't be used: {problem} Nothing was changed.");
}
