using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.News;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>The payload of items of versions in which a job told guests of a move: what they know, until they are told.</summary>
/// <param name="Told">What guests were told last.</param>
/// <param name="Movers">What those know who moved it themselves, by the id of the member.</param>
internal sealed record MovedPayload(KnownPlan Told, IReadOnlyDictionary<long, KnownPlan> Movers)
{
    public static MovedPayload Read(string payload) => JsonSerializer.Deserialize(payload, MovedJson.Default.MovedPayload)!;

    public KnownPlan KnownTo(MemberId member) => Movers.TryGetValue(member.Value, out var own) ? own : Told;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MovedPayload))]
internal sealed partial class MovedJson : JsonSerializerContext;
