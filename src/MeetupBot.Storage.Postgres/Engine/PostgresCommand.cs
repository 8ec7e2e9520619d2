using System.Collections.Concurrent;
using System.Reflection;
using MeetupBot.Storage.Mapping;
using Npgsql;
using NpgsqlTypes;

namespace MeetupBot.Storage.Postgres.Engine;

/// <summary>
/// One statement on one connection. Values are bound by number and with the type of their column: names would be looked for in the text at each call,
/// a null without a type has none, and a statement is prepared once for each set of types.
/// </summary>
internal sealed class PostgresCommand(NpgsqlConnection connection, PostgresText text) : IDisposable
{
    private static readonly ConcurrentDictionary<(Type Values, string Name), PropertyInfo> Properties = new();

    private readonly NpgsqlCommand _command = new(text.Sql, connection);

    /// <summary>Sets the parameters from the properties of an object, which has one for each.</summary>
    public NpgsqlCommand Bind(object? values)
    {
        for (var i = 0; i < text.Parameters.Count; i++)
        {
            var property = Properties.GetOrAdd((values!.GetType(), text.Parameters[i]), static key => key.Values.GetProperty(key.Name)
                ?? throw new InvalidOperationException($"No value is given for @{key.Name}."));
            Set(i, property.GetValue(values), property.PropertyType);
        }

        return _command;
    }

    /// <param name="index">From 0.</param>
    public void Set(int index, object? value, Type type)
    {
        var (column, content) = value is IdList ids
            ? (ids.Numbers is null ? NpgsqlDbType.Array | NpgsqlDbType.Text : NpgsqlDbType.Array | NpgsqlDbType.Bigint, (object?)ids.Numbers ?? ids.Texts)
            : (ValueMapping.IsNumber(type) ? NpgsqlDbType.Bigint : NpgsqlDbType.Text, value is null ? null : ValueMapping.ToColumn(value));
        while (_command.Parameters.Count <= index)
            _command.Parameters.Add(new NpgsqlParameter());
        var parameter = _command.Parameters[index];
        if (parameter.NpgsqlDbType != column)
            parameter.NpgsqlDbType = column;
        parameter.Value = content is string given ? PostgresText.Clean(given) : content ?? DBNull.Value;
    }

    public NpgsqlCommand Bound => _command;

    public void Dispose() => _command.Dispose();
}
