using System.Data.Common;
using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sqlite;

namespace MeetupBot.Settings;

/// <summary>Reads the section <c>Storage</c>.</summary>
internal sealed class StorageSettingsReader(Func<string, string?> text, ICollection<string> faults)
{
    public const string ConnectionString = "Storage:ConnectionString";
    public const string Password = "Storage:Password";

    private static readonly string[] NamesOfPassword = ["Password", "Pwd"];

    /// <summary>The passwords in a connection string, under either of their names. None where it can't be read.</summary>
    public static IEnumerable<string> PasswordsIn(string? connectionString)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            // Whoever opens the database says what is wrong with it.
            return [];
        }

        return NamesOfPassword.Select(name => parts.TryGetValue(name, out var value) ? value as string : null).OfType<string>().Where(value => value.Length > 0);
    }

    public IStorageProvider Read() => text("Storage:Provider")?.ToUpperInvariant() switch
    {
        null or "SQLITE" => ReadSqlite(),
        "POSTGRES" => ReadPostgres(),
        _ => Unknown(),
    };

    private SqliteProvider ReadSqlite()
    {
        if (text(Password) is not null)
            faults.Add($"{Password}: SQLite has no password. Leave it out, or set Storage:Provider to Postgres.");
        return new SqliteProvider(text(ConnectionString) ?? "Data Source=meetupbot.db");
    }

    private PostgresProvider ReadPostgres()
    {
        if (text(ConnectionString) is not { } connectionString)
            faults.Add($"{ConnectionString}: with Storage:Provider Postgres it is needed, such as Host=localhost;Database=meetupbot;Username=meetupbot.");
        else
            return new PostgresProvider(connectionString, text(Password));
        return new PostgresProvider("");
    }

    private SqliteProvider Unknown()
    {
        faults.Add($"Storage:Provider: \"{text("Storage:Provider")}\" is not built into this release; use Sqlite or Postgres.");
        return ReadSqlite();
    }
}
