using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>News for organizers, whoever of them still are.</summary>
/// <param name="Community">Whose organizers are meant.</param>
/// <param name="Members">To whom of them it matters most.</param>
internal sealed record OrganizerNewsPayload(long Community, IReadOnlyList<long> Members, string Text, string Summary)
{
    /// <summary>Whether it goes to every organizer when none of those members is one any more.</summary>
    public bool IsForAll { get; init; }

    /// <summary>How often nobody could be told, because a platform did not answer.</summary>
    public int Tries { get; init; }

    public string Write() => JsonSerializer.Serialize(this, OrganizerNewsJson.Default.OrganizerNewsPayload);

    public static OrganizerNewsPayload Read(string payload) => JsonSerializer.Deserialize(payload, OrganizerNewsJson.Default.OrganizerNewsPayload)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(OrganizerNewsPayload))]
internal sealed partial class OrganizerNewsJson : JsonSerializerContext;
