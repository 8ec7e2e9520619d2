using System.Data;
using Dapper;

namespace MeetupBot.Storage.Mapping;

/// <summary>Maps one domain type to one column type.</summary>
internal sealed class ValueHandler<T, TColumn>(Func<T, TColumn> write, Func<TColumn, T> read) : SqlMapper.TypeHandler<T>
    where T : notnull
    where TColumn : notnull
{
    public override void SetValue(IDbDataParameter parameter, T? value) =>
        parameter.Value = value is null ? DBNull.Value : write(value);

    public override T Parse(object value) => read((TColumn)value);
}
