using Npgsql;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A schema of the test's own on the server that <c>MEETUPBOT_POSTGRES</c> names, gone at the end.</summary>
internal sealed class OwnSchema : IAsyncDisposable
{
    private const string Variable = "MEETUPBOT_POSTGRES";

    private readonly string _server;
    private readonly string _name = $"bot_{Guid.NewGuid():N}";

    private OwnSchema(string server) => _server = server;

    /// <summary>The settings with which a bot keeps its state there.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage__Provider"] = "Postgres",
        ["Storage__ConnectionString"] = $"{_server};Search Path={_name}",
    };

    /// <summary>The test is skipped when there is no server.</summary>
    public static async Task<OwnSchema> MakeAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Variable} names no PostgreSQL server. .ci/run starts one.");
        var schema = new OwnSchema(server!);
        await schema.RunAsync($"CREATE SCHEMA {schema._name}");
        return schema;
    }

    public async ValueTask DisposeAsync() => await RunAsync($"DROP SCHEMA {_name} CASCADE");

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
