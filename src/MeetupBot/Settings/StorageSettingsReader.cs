using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Providers;
using MeetupBot.Storage.Sqlite;

namespace MeetupBot.Settings;

/// <summary>Reads the section <c>Storage</c>.</summary>
internal sealed class StorageSettingsReader(Func<string, string?> text, ICollection<string> faults)
{
    private const string ConnectionString = "Storage:ConnectionString";
    private const string PasswordFile = "Storage:PasswordFile";

    public IStorageProvider Read() => text("Storage:Provider")?.ToUpperInvariant() switch
    {
        null or "SQLITE" => ReadSqlite(),
        "POSTGRES" => ReadPostgres(),
        _ => Unknown(),
    };

    private SqliteProvider ReadSqlite()
    {
        if (text(PasswordFile) is not null)
            faults.Add($"{PasswordFile}: SQLite has no password. Leave it out, or set Storage:Provider to Postgres.");
        return new SqliteProvider(text(ConnectionString) ?? "Data Source=meetupbot.db");
    }

    private PostgresProvider ReadPostgres()
    {
        if (text(ConnectionString) is not { } connectionString)
            faults.Add($"{ConnectionString}: with Storage:Provider Postgres it is needed, such as Host=localhost;Database=meetupbot;Username=meetupbot.");
        else
            return new PostgresProvider(connectionString, ReadPassword());
        return new PostgresProvider("");
    }

    private string? ReadPassword()
    {
        if (text(PasswordFile) is not { } path)
            return null;
        try
        {
            if (File.ReadAllText(path).TrimEnd('\r', '\n') is { Length: > 0 } password)
                return password;
            faults.Add($"{PasswordFile}: {path} is empty.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{PasswordFile}: {path} can't be read. {error.Message}");
        }

        return null;
    }

    private SqliteProvider Unknown()
    {
        faults.Add($"Storage:Provider: \"{text("Storage:Provider")}\" is not built into this release; use Sqlite or Postgres.");
        return ReadSqlite();
    }
}
