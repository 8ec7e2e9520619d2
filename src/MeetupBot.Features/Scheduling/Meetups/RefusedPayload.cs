using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>What a platform refused and why, kept until it is shown.</summary>
/// <param name="Right">The right or scope that is missing.</param>
internal sealed record RefusedPayload(RefusalReason Reason, string? Right)
{
    [JsonIgnore]
    public Obstacle Obstacle => new(Reason, Right);

    public static RefusedPayload Of(Obstacle obstacle) => new(obstacle.Reason, obstacle.Right);

    public static RefusedPayload Read(string? payload) => JsonSerializer.Deserialize(payload!, RefusedJson.Default.RefusedPayload)!;

    public string Write() => JsonSerializer.Serialize(this, RefusedJson.Default.RefusedPayload);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefusedPayload))]
internal sealed partial class RefusedJson : JsonSerializerContext;
