namespace MeetupBot.Storage.Postgres.Migrations;

/// <summary>One upgrade of the schema. There are no downgrades, and a released step must never change.</summary>
/// <param name="Version">The schema version after the step, the same as that of SQLite's step with the same change.</param>
/// <param name="Sql">The statements, run one by one in one transaction. A semicolon ends a statement and stands nowhere else.</param>
internal sealed record PostgresMigration(int Version, string Sql);
