using System.Globalization;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Postgres.Server;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Migrations;

internal static class PostgresMigrator
{
    public static void Upgrade(PostgresServer server) => Upgrade(server, PostgresMigrations.All);

    /// <exception cref="StorageException">The schema is another program's or a newer release's, or can't be changed.</exception>
    public static void Upgrade(PostgresServer server, IReadOnlyList<PostgresMigration> migrations)
    {
        using var connection = server.Open();
        try
        {
            using var transaction = connection.BeginTransaction();
            // Processes that start at once do it one after the other.
            Run(connection, string.Create(
                CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({PostgresSchema.LockKey + 1}, hashtext(current_schema()::text))"));
            var version = PostgresSchema.Read(connection, server.Place, migrations[^1].Version);
            if (version == 0)
            {
                Run(connection, $"CREATE TABLE {PostgresSchema.Mark} (version BIGINT NOT NULL)");
                Run(connection, $"INSERT INTO {PostgresSchema.Mark} VALUES (0)");
            }

            foreach (var migration in migrations.Where(migration => migration.Version > version))
            {
                foreach (var statement in migration.Sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    Run(connection, statement);
                Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE {PostgresSchema.Mark} SET version = {migration.Version}"));
            }

            transaction.Commit();
        }
        catch (NpgsqlException error)
        {
            throw server.Explain(error);
        }
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
