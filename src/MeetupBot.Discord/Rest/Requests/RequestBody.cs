using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MeetupBot.Discord.Rest.Requests;

internal static class RequestBody
{
    public static byte[] Serialize<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
