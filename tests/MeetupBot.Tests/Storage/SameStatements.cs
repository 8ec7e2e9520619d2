using System.Runtime.CompilerServices;
using Dapper;

namespace MeetupBot.Tests.Storage;

/// <summary>
/// Dapper generates code for each statement and connection string, which for the many databases of the tests costs more than running the statements.
/// All SQLite files hold the same tables, so the code is generated once for them, and once for all PostgreSQL schemas.
/// </summary>
internal sealed class SameStatements : IEqualityComparer<string>
{
    private const string Sqlite = "Data Source=";

    public bool Equals(string? x, string? y) => IsSqlite(x) == IsSqlite(y);

    public int GetHashCode(string obj) => IsSqlite(obj) ? 1 : 0;

    [ModuleInitializer]
    internal static void Share() => SqlMapper.ConnectionStringComparer = new SameStatements();

    private static bool IsSqlite(string? connection) => connection?.StartsWith(Sqlite, StringComparison.Ordinal) == true;
}
