namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>The tests of this class run on PostgreSQL; those that it inherits run on SQLite too.</summary>
public interface IOnPostgres;
