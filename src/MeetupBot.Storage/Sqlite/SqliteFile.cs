using System.Data.Common;
using MeetupBot.Storage.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite;

/// <summary>The database file, and how connections to it are opened.</summary>
internal sealed class SqliteFile
{
    /// <summary>"MtUp", in the header of our files. Source: "Database File Format", 1.3.17, sqlite.org.</summary>
    public const int ApplicationId = 0x4D745570;

    /// <summary>How long a connection waits for another process, in seconds.</summary>
    private const int BusySeconds = 5;

    private const string Pragmas = """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA journal_size_limit = 67108864;
        """;

    // Each connection is one thread's at a time, so SQLite need not lock it for every value it reads. Only the process's first
    // use of SQLite can say so; if another came before, the locks stay, which is merely slower.
    // Source: "Using SQLite In Multi-Threaded Applications", sqlite.org.
    static SqliteFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private SqliteFile(string path) => Path = path;

    public string Path { get; }

    /// <param name="connectionString">Only <c>Data Source</c>, a path.</param>
    public static SqliteFile From(string connectionString)
    {
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var other = builder.Keys.Cast<string>().FirstOrDefault(key => !key.Equals("Data Source", StringComparison.OrdinalIgnoreCase));
            if (other is not null)
                throw Settings($"\"{other}\" is not supported in a SQLite connection string");
            var path = builder.TryGetValue("Data Source", out var value) ? value as string : null;
            if (string.IsNullOrWhiteSpace(path) || path.StartsWith(':') || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                throw Settings("\"Data Source\" must be the path of a file");
            return new SqliteFile(System.IO.Path.GetFullPath(path));
        }
        catch (ArgumentException error)
        {
            throw new StorageException(StorageFailure.Settings, $"Storage:ConnectionString can't be read: {error.Message}", error);
        }
    }

    /// <summary>Refuses what is plainly not ours before a byte of it is changed.</summary>
    public void CheckPlace()
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (Directory.Exists(Path))
            throw new StorageException(StorageFailure.NotWritable, $"{Path} is a folder. Name a file in Storage:ConnectionString.");
        if (!Directory.Exists(folder))
            throw new StorageException(
                StorageFailure.NotWritable, $"The folder {folder} does not exist. Create it, or name another in Storage:ConnectionString.");
        try
        {
            SqliteHeader.Check(Path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{Path} can't be read. Check its permissions. ({error.Message})", error);
        }
    }

    /// <summary>The one connection that writes. Sets the file to write-ahead logging.</summary>
    public PreparedConnection OpenWriter()
    {
        var connection = Open("PRAGMA cache_size = -32000;");
        if (ReadText(connection, "PRAGMA journal_mode = WAL") == "wal")
            return connection;
        connection.Dispose();
        throw new StorageException(
            StorageFailure.NotWritable,
            $"The file system of {Path} has no shared memory for a write-ahead log. Keep the database on a local disk.");
    }

    public PreparedConnection OpenReader() => Open("PRAGMA cache_size = -8000; PRAGMA query_only = ON;");

    /// <summary>A connection of its own, without the settings of a reader or a writer.</summary>
    public PreparedConnection Open(string pragmas = "")
    {
        var connection = new PreparedConnection(ConnectionString(Path));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas + pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw SqliteFailure.Explain(error, Path);
        }
    }

    public static string? ReadText(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    // Pooling would keep the file open after it is closed here, and its settings are set on every open anyway.
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Pooling = false,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static StorageException Settings(string problem) =>
        new(StorageFailure.Settings, $"Storage:ConnectionString: {problem}. For example: Data Source=meetupbot.db");
}
