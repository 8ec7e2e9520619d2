namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>One upgrade of the schema. There are no downgrades, and a released step must never change.</summary>
/// <param name="Version">The schema version after the step. Versions start at 1 and have no gaps.</param>
/// <param name="Sql">The statements, run in one transaction.</param>
internal sealed record Migration(int Version, string Sql);
