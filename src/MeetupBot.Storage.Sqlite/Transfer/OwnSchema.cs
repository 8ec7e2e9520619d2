using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Files;
using MeetupBot.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Transfer;

/// <summary>Checks that a file is a database of this bot, without changing it.</summary>
internal static class OwnSchema
{
    /// <returns>The version of its schema, at most that of this release.</returns>
    /// <exception cref="StorageException">There is no such file, or it is not a database of ours, or of a newer release.</exception>
    public static int Read(SqliteFile file)
    {
        if (!File.Exists(file.Path))
            throw new StorageException(StorageFailure.NotADatabase, $"There is no file {file.Path}. Name the one that the bot uses.");
        file.CheckPath();
        try
        {
            using var connection = file.OpenReader();
            var version = (int)SqliteFile.ReadNumber(connection, "PRAGMA user_version");
            if (SqliteFile.ReadNumber(connection, "PRAGMA application_id") != SqliteFile.ApplicationId || version < 1)
                throw new StorageException(StorageFailure.Foreign, $"{file.Path} is not a database of this bot.");
            if (version > MigrationCatalog.Latest)
                throw new StorageException(
                    StorageFailure.Newer,
                    $"{file.Path} was written by a newer release (schema {version}, this one knows {MigrationCatalog.Latest}). Use that release.");
            return version;
        }
        catch (SqliteException error)
        {
            throw SqliteFailure.Explain(error, file.Path);
        }
    }

    /// <exception cref="StorageException">As <see cref="Read"/>, or the schema is older than this release's.</exception>
    public static void RequireLatest(SqliteFile file)
    {
        if (Read(file) is var version && version < MigrationCatalog.Latest)
            throw new StorageException(
                StorageFailure.Conflict,
                $"{file.Path} has schema {version}, and this release {MigrationCatalog.Latest}. Start the bot once, which upgrades it, and try again.");
    }
}
