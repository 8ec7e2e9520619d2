using MeetupBot.Storage.Engine;
using Npgsql;

namespace MeetupBot.Storage.Postgres.Server;

/// <summary>The database on its server. Opens connections to it.</summary>
internal sealed class PostgresServer
{
    /// <summary>Each statement is prepared on its second run. There are some 300, of which a busy bot uses half.</summary>
    private const int MostPrepared = 200;

    /// <summary>In seconds. The first connection of a process that starts on a busy machine takes some of them.</summary>
    private const int ConnectTimeout = 15;

    /// <summary>In seconds.</summary>
    private const int CommandTimeout = 10;

    /// <summary>A host without power keeps its locks until its connection is found dead. These find it after 25 seconds.</summary>
    private const string Alive = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private const string Snapshot = " -c default_transaction_read_only=on";

    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresServer(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>For people: the server and the name of the database, without anything secret.</summary>
    public string Place => $"{_settings.Host}:{_settings.Port}/{_settings.Database}";

    /// <param name="connectionString">In the words of Npgsql, such as <c>Host=localhost;Database=meetupbot;Username=meetupbot</c>.</param>
    /// <param name="password">Null: the connection string has it, or none is needed.</param>
    /// <exception cref="StorageException">The connection string is not valid.</exception>
    public static PostgresServer Parse(string connectionString, string? password)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            throw Refuse($"it can't be read ({error.Message})");
        }

        if (string.IsNullOrWhiteSpace(settings.Host) || string.IsNullOrWhiteSpace(settings.Database))
            throw Refuse("\"Host\" and \"Database\" must be there");
        if (settings.Host.Contains(',', StringComparison.Ordinal))
            throw Refuse("\"Host\" must be one server");
        settings.ApplicationName ??= "MeetupBot";
        settings.Pooling = false;
        settings.MaxAutoPrepare = MostPrepared;
        settings.AutoPrepareMinUsages = 2;
        settings.Timeout = ConnectTimeout;
        settings.CommandTimeout = CommandTimeout;
        settings.TcpKeepAlive = true;
        settings.Options = string.IsNullOrEmpty(settings.Options) ? Alive : $"{settings.Options} {Alive}";
        if (password is not null)
            settings.Password = password;
        return new PostgresServer(settings);
    }

    public NpgsqlConnection Open() => Open(_settings.Options!);

    public NpgsqlConnection OpenReader() => Open(_settings.Options + Snapshot);

    public StorageException Explain(NpgsqlException error) => PostgresFailure.Explain(error, Place);

    /// <returns>The exception itself where it is not the server's.</returns>
    public Exception ExplainAny(Exception error) => error is NpgsqlException server ? Explain(server) : error;

    private NpgsqlConnection Open(string options)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Options = options }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException error)
        {
            connection.Dispose();
            throw Explain(error);
        }
    }

    private static StorageException Refuse(string problem) => new(
        StorageFailure.Settings, $"Storage:ConnectionString: {problem}. For example: Host=localhost;Database=meetupbot;Username=meetupbot");
}
