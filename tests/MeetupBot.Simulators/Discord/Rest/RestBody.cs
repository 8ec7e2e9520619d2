using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>The JSON of a request, its files, and its raw bytes for the log.</summary>
internal sealed record RestBody(JsonElement? Json, IReadOnlyList<UploadedFile> Files, byte[] Raw)
{
    public static RestBody Empty { get; } = new(null, [], []);
}
