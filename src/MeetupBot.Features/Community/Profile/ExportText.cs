using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Formats a value for people. An export is never read back.</summary>
internal sealed class ExportText<T>(Func<T, string> write) : JsonConverter<T>
{
    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
