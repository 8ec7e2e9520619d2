using System.Globalization;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Engine;
using MeetupBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Upgrades a file's schema. The file header stores the application id and the schema version.</summary>
internal static class Migrator
{
    public static PreparedConnection OpenUpToDate(SqliteFile file) => OpenUpToDate(file, MigrationCatalog.All);

    public static PreparedConnection OpenUpToDate(SqliteFile file, IReadOnlyList<Migration> migrations)
    {
        PreparedConnection? connection = null;
        try
        {
            using (var first = file.Open())
                CheckOwner(first, file.Path, migrations[^1].Version);
            connection = file.OpenWriter();
            foreach (var migration in migrations)
                Apply(connection, migration);
            return connection;
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            throw SqliteFailure.Explain(error, file.Path);
        }
    }

    private static void CheckOwner(SqliteConnection connection, string path, int latest)
    {
        var owner = ReadNumber(connection, "PRAGMA application_id");
        var isEmpty = ReadNumber(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (owner != SqliteFile.ApplicationId && !(owner == 0 && isEmpty))
            throw new StorageException(
                StorageFailure.Foreign, $"{path} belongs to another program. Name another file in Storage:ConnectionString.");
        var version = ReadNumber(connection, "PRAGMA user_version");
        if (version > latest)
            throw new StorageException(
                StorageFailure.Newer,
                $"{path} was written by a newer release (schema {version}, this one knows {latest}). Install that release, or restore an older backup.");
    }

    private static void Apply(PreparedConnection connection, Migration migration)
    {
        using var transaction = connection.BeginTransaction();
        // Read inside the transaction, because another process may have upgraded the file in the meantime.
        if (ReadNumber(connection, "PRAGMA user_version", transaction) >= migration.Version)
            return;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = FormattableString.Invariant(
            $"{migration.Sql}; PRAGMA application_id = {SqliteFile.ApplicationId}; PRAGMA user_version = {migration.Version};");
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static long ReadNumber(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
