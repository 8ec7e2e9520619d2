namespace MeetupBot.Storage.Migrations;

/// <summary>One step of the schema, forward only. A released one never changes.</summary>
/// <param name="Version">The schema's version afterwards, from 1 up without gaps.</param>
/// <param name="Sql">Statements, run in one transaction.</param>
internal sealed record Migration(int Version, string Sql);
