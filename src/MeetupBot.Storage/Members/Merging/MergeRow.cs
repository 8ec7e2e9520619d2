using System.Text.Json;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>A merge as its columns.</summary>
internal sealed record MergeRow
{
    public MemberId AbsorbedId { get; init; }
    public MemberId IntoId { get; init; }
    public Instant MergedAt { get; init; }
    public string Kept { get; init; } = "";

    public MergeRecord Record => JsonSerializer.Deserialize(Kept, MergeJson.Default.MergeRecord)!;
}
