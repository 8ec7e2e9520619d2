using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Formats a value for people. An export is never read back.</summary>
internal sealed class ExportText<T>(Func<T, string> write) : JsonConverter<T>
{
    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

/// <summary>Formatted for people: indented, ISO 8601 times, no unnecessary escapes.</summary>
internal static class ExportJson
{
    /// <param name="nameOf">Names people, since nobody knows their numbers.</param>
    public static JsonSerializerOptions CreateOptions(Func<MemberId, string> nameOf) => new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter(),
            Text<Instant>(InstantPattern.General.Format),
            Text<MeetupTime>(
                time => time.Start is { } start ? InstantPattern.General.Format(start) : LocalDatePattern.Iso.Format(time.Day!.Value)),
            Text<Duration>(DurationText.Of),
            Text<Interval>(interval => $"{InstantPattern.General.Format(interval.Start)}/{InstantPattern.General.Format(interval.End)}"),
            Text<ReminderOffsets>(OffsetText.Write),
            Text<MeetupId>(id => id.Value),
            Text<SeriesId>(id => id.Value),
            Text<LocalDate>(LocalDatePattern.Iso.Format),
            Text(nameOf),
            Text<CommunityId>(id => Number(id.Value)),
            Text<SpaceId>(id => Number(id.Value)),
            Text<DateTimeZone>(zone => zone.Id),
        },
    };

    private static ExportText<T> Text<T>(Func<T, string> write) => new(write);

    private static string Number(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
