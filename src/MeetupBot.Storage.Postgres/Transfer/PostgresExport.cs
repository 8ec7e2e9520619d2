using System.Data;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Transfer;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Transfer;

internal static class PostgresExport
{
    public static long Write(PostgresServer server, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        ExportFile.Write(path, target =>
        {
            using var connection = server.OpenReader();
            try
            {
                using var snapshot = connection.BeginTransaction(IsolationLevel.RepeatableRead);
                if (PostgresSchema.Read(connection, server.Place, PostgresMigrations.Latest) is var version && version != PostgresMigrations.Latest)
                    throw new StorageException(
                        StorageFailure.Conflict,
                        $"{server.Place} has schema {version}, and this release {PostgresMigrations.Latest}. Start the bot once, which upgrades it, and try again.");
                return ExportFile.WriteTables(
                    connection, PostgresSchema.ReadTables(connection), PostgresMigrations.Latest, target, progress, cancellationToken);
            }
            catch (NpgsqlException error)
            {
                throw server.Explain(error);
            }
        });
}
