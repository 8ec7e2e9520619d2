using System.Text.Json;

namespace MeetupBot.Discord.Wire;

/// <summary>Source: API Reference, "Error Messages".</summary>
internal sealed record ErrorBody
{
    public int Code { get; init; }
    public string? Message { get; init; }
    public JsonElement? Errors { get; init; }
}
