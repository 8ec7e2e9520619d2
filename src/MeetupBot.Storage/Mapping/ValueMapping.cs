using System.Globalization;
using Dapper;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using MeetupBot.Domain.Reminders;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Storage.Mapping;

/// <summary>Maps domain values to columns.</summary>
internal static class ValueMapping
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<Type, (Type Column, Func<object, object> Write)> Writers = [];
    private static bool _registered;

    /// <summary>Registers the handlers. Dapper keeps its mappings for the whole process.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
                return;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            RegisterTimes();
            RegisterIds();
            SqlMapper.AddTypeHandler(new ValueHandler<IdList, string>(ids => ids.ToJson(), _ => throw new NotSupportedException()));
            _registered = true;
        }
    }

    /// <summary>Whether values of a type stand in a column of numbers. Others are text.</summary>
    public static bool IsNumber(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Writers.TryGetValue(plain, out var writer) ? writer.Column == typeof(long) : plain != typeof(string);
    }

    /// <summary>A value as its column holds it: a 64-bit number or text. Conditions are 1 or 0, enumerations their number.</summary>
    public static object ToColumn(object value)
    {
        // A time zone is of a type that only its library names.
        for (var type = value.GetType(); type is not null; type = type.BaseType)
            if (Writers.TryGetValue(type, out var writer))
                return writer.Write(value);
        return value is string ? value : Convert.ToInt64(value, CultureInfo.InvariantCulture);
    }

    private static void RegisterTimes()
    {
        Map(instant => instant.ToUnixTimeMilliseconds(), (long value) => Instant.FromUnixTimeMilliseconds(value));
        Map(duration => (long)duration.TotalMilliseconds, (long value) => Duration.FromMilliseconds(value));
        Map(day => LocalDatePattern.Iso.Format(day), (string value) => LocalDatePattern.Iso.Parse(value).Value);
        Map(zone => zone.Id, (string value) => ZoneOf(value));
        Map(offsets => offsets.ToString(), (string value) => ReminderOffsets.Parse(value));
    }

    private static void RegisterIds()
    {
        Map(id => id.Value, (long value) => new MemberId(value));
        Map(id => id.Value, (long value) => new CommunityId(value));
        Map(id => id.Value, (long value) => new SpaceId(value));
        Map(id => id.Value, (string value) => new MeetupId(value));
        Map(id => id.Value, (string value) => new IntroductionId(value));
        Map(id => id.Value, (string value) => new PromiseId(value));
        Map(id => id.Value, (string value) => new SeriesId(value));
    }

    // A time zone unknown on this machine must not make a whole list unreadable.
    private static DateTimeZone ZoneOf(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    private static void Map<T, TColumn>(Func<T, TColumn> write, Func<TColumn, T> read)
        where T : notnull
        where TColumn : notnull
    {
        SqlMapper.AddTypeHandler(new ValueHandler<T, TColumn>(write, read));
        Writers[typeof(T)] = (typeof(TColumn), value => write((T)value));
    }
}
