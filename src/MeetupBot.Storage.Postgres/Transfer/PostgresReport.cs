using System.Globalization;
using MeetupBot.Storage.Postgres.Migrations;
using MeetupBot.Storage.Postgres.Server;
using MeetupBot.Storage.Transfer;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Transfer;

internal static class PostgresReport
{
    public static DatabaseReport Read(PostgresServer server)
    {
        using var connection = server.OpenReader();
        try
        {
            var schema = PostgresSchema.Read(connection, server.Place, PostgresMigrations.Latest);
            var bytes = Convert.ToInt64(PostgresSchema.Scalar(connection, "SELECT pg_database_size(current_database())"), CultureInfo.InvariantCulture);
            var now = (DateTime)PostgresSchema.Scalar(connection, "SELECT clock_timestamp()")!;
            var report = new DatabaseReport(server.Place, schema > 0, bytes, null, schema, PostgresMigrations.Latest, null, 0, 0, [])
            {
                ServerTime = new DateTimeOffset(now),
            };
            return schema == PostgresMigrations.Latest ? report.WithRows(connection) : report;
        }
        catch (NpgsqlException error)
        {
            throw server.Explain(error);
        }
    }
}
