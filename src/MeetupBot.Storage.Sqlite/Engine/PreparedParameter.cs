using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace MeetupBot.Storage.Sqlite.Engine;

/// <summary>
/// A parameter named as in the statement. Dapper leaves out the prefix, and the provider would then try every prefix for every value.
/// </summary>
internal sealed class PreparedParameter : SqliteParameter
{
    private static readonly ConcurrentDictionary<string, string> Signed = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ParameterName
    {
        get => base.ParameterName;
        set => base.ParameterName = value is null or "" ? value : Signed.GetOrAdd(value, static name => name[0] == '@' ? name : "@" + name);
    }
}
