using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Storage.Transfer;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Makes a database of an export.</summary>
public static class DatabaseImport
{
    private const string HoldsCommunity = "SELECT EXISTS (SELECT 1 FROM community)";

    /// <summary>
    /// Reads the export once to check it, and only then a second time to fill a new database, which is checked too before it takes its place.
    /// </summary>
    /// <param name="connectionString">Names the database, which must not exist or hold no community yet.</param>
    /// <param name="path">What <see cref="DatabaseExport"/> of the same release wrote.</param>
    /// <param name="progress">In rows, each of which is read twice.</param>
    /// <param name="cancellationToken">Cancels the import; nothing is changed then.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StorageException">The export is not sound, or the database holds something, or a process works on it. Nothing was changed.</exception>
    public static Task<long> ReadAsync(
        string connectionString, string path, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var file = SqliteFile.Parse(connectionString);
        return Task.Run(
            () =>
            {
                using var own = DatabaseLock.Take(connectionString);
                return Read(file, Path.GetFullPath(path), progress, cancellationToken);
            },
            cancellationToken);
    }

    private static long Read(SqliteFile file, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        RequireEmpty(file);
        try
        {
            using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var made = new NewDatabaseFile(file);
            var reader = new ExportReader(TablesOfThisRelease(), MigrationCatalog.Latest, progress);
            reader.Read(source, static (_, _) => { }, cancellationToken);
            source.Position = 0;
            var rows = Fill(made.File, insert => reader.Read(source, insert, cancellationToken));
            if (SqliteIntegrity.Check(made.File) is [var first, ..] problems)
                throw ExportFormat.Refuse($"its rows don't agree ({problems.Count} problems, the first: {first}).");
            made.PutInPlace();
            return rows;
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{path} can't be imported. {error.Message}", error);
        }
    }

    private static void RequireEmpty(SqliteFile file)
    {
        file.CheckPath();
        if (!File.Exists(file.Path) || new FileInfo(file.Path).Length == 0)
            return;
        OwnSchema.Read(file);
        using var connection = file.OpenReader();
        if (SqliteFile.ReadNumber(connection, HoldsCommunity) != 0)
            throw new StorageException(
                StorageFailure.Conflict, $"{file.Path} holds a community already. Name a new file in Storage:ConnectionString to import into.");
    }

    /// <summary>Read from a database that is made for it in a temporary folder: the target may be of any age, or missing.</summary>
    private static IReadOnlyList<ExportTable> TablesOfThisRelease()
    {
        var folder = Directory.CreateTempSubdirectory("meetupbot-import-");
        try
        {
            using var connection = Migrator.OpenUpToDate(SqliteFile.At(Path.Combine(folder.FullName, "schema.db")));
            return SqliteTables.ReadAll(connection);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>References are checked at the end: rows come by table, and some refer to rows that come later.</summary>
    private static long Fill(SqliteFile file, Func<Action<ExportTable, object?[]>, long> read)
    {
        PrivateFile.Create(file.Path).Dispose();
        using var connection = Migrator.OpenUpToDate(file);
        SqliteFile.ReadText(connection, "PRAGMA foreign_keys = OFF");
        var tables = SqliteTables.ReadAll(connection);
        using var transaction = connection.BeginTransaction();
        // A new schema brings rows of its own, such as a key, which the export replaces.
        foreach (var table in tables)
            using (var delete = new SqliteCommand($"DELETE FROM {table.QuotedName}", connection, transaction))
                delete.ExecuteNonQuery();
        using var inserts = new RowInserts(connection, transaction);
        var rows = read(inserts.Insert);
        transaction.Commit();
        return rows;
    }
}
