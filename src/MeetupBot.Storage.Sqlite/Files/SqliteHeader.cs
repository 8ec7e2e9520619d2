using System.Text;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Sqlite.Files;

/// <summary>The first bytes of a database file. Source: "Database File Format", 1.3, sqlite.org.</summary>
internal static class SqliteHeader
{
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <summary>Checks the first bytes. A missing or empty file passes, because it becomes a new database.</summary>
    /// <exception cref="StorageException">The file is not a SQLite database.</exception>
    public static void Check(string path)
    {
        if (!File.Exists(path))
            return;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[Magic.Length];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read > 0 && !start.AsSpan(0, read).SequenceEqual(Magic))
            throw new StorageException(
                StorageFailure.NotADatabase, $"{path} is not a SQLite database. Name another file in Storage:ConnectionString.");
    }
}
