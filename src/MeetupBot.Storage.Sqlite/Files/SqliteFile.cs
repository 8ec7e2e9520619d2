using System.Data.Common;
using System.Globalization;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MeetupBot.Storage.Sqlite.Files;

/// <summary>The database file. Opens connections to it.</summary>
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

    // Each connection is used by one thread at a time, so SQLite does not need to lock it for every value it reads. This can be set only
    // before the process first uses SQLite. If something else used it earlier, the locks stay, which is slower but correct.
    // Source: "Using SQLite In Multi-Threaded Applications", sqlite.org.
    static SqliteFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    private SqliteFile(string path) => Path = path;

    public string Path { get; }

    public static SqliteFile At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <param name="connectionString">Only <c>Data Source</c>, the path of a file, is allowed.</param>
    /// <exception cref="StorageException">The connection string is not valid.</exception>
    public static SqliteFile Parse(string connectionString)
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

    /// <summary>Checks the path before anything is written: the folder exists, and an existing file is a SQLite database.</summary>
    /// <exception cref="StorageException">The path can't be used.</exception>
    public void CheckPath()
    {
        CheckFolder();
        try
        {
            SqliteHeader.Check(Path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new StorageException(StorageFailure.NotWritable, $"{Path} can't be read. Check its permissions. ({error.Message})", error);
        }
    }

    /// <exception cref="StorageException">The path is a folder, or its folder does not exist.</exception>
    public void CheckFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (Directory.Exists(Path))
            throw new StorageException(StorageFailure.NotWritable, $"{Path} is a folder. Name a file in Storage:ConnectionString.");
        if (!Directory.Exists(folder))
            throw new StorageException(
                StorageFailure.NotWritable, $"The folder {folder} does not exist. Create it, or name another in Storage:ConnectionString.");
    }

    /// <summary>
    /// Opens the only connection that writes, and switches the file to write-ahead logging. What it deletes is overwritten with zeros: else
    /// free pages would keep what people asked to have forgotten. Source: "Pragma Statements", secure_delete, sqlite.org.
    /// </summary>
    public PreparedConnection OpenWriter()
    {
        var connection = Open("PRAGMA cache_size = -32000; PRAGMA secure_delete = ON;");
        if (ReadText(connection, "PRAGMA journal_mode = WAL") == "wal")
            return connection;
        connection.Dispose();
        throw new StorageException(
            StorageFailure.NotWritable,
            $"The file system of {Path} has no shared memory for a write-ahead log. Keep the database on a local disk.");
    }

    public PreparedConnection OpenReader() => Open("PRAGMA cache_size = -8000; PRAGMA query_only = ON;");

    /// <summary>
    /// Moves what the write-ahead log holds into the file, and empties the log, which else keeps old pages until it is written over. Does nothing
    /// while somebody reads or writes. Source: "Pragma Statements", wal_checkpoint, sqlite.org.
    /// </summary>
    public void EmptyLog()
    {
        using var connection = Open();
        ReadText(connection, "PRAGMA busy_timeout = 0");
        ReadText(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Opens a connection without the settings of a reader or a writer.</summary>
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

    public static long ReadNumber(SqliteConnection connection, string sql) =>
        Convert.ToInt64(ReadText(connection, sql), CultureInfo.InvariantCulture);

    public static string? ReadText(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    // Pooling would keep the file open after a connection is closed here.
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Pooling = false,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static StorageException Settings(string problem) =>
        new(StorageFailure.Settings, $"Storage:ConnectionString: {problem}. For example: Data Source=meetupbot.db");
}
