using System.Text.Json;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>A merge as table columns.</summary>
internal sealed record MergeRow
{
    public MemberId AbsorbedId { get; init; }
    public MemberId IntoId { get; init; }
    public Instant MergedAt { get; init; }
    public string Kept { get; init; } = "";

    public PastMerge ToMerge() => new(AbsorbedId, MergedAt, JsonSerializer.Deserialize(Kept, MergeJson.Default.MergeRecord)!);
}
