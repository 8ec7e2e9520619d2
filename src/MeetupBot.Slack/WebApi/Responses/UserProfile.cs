using System.Text.Json.Serialization;

namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, Objects, User object, "Profile".</summary>
internal sealed record UserProfile
{
    public string? DisplayName { get; init; }
    public string? RealName { get; init; }

    [JsonPropertyName("image_192")]
    public string? Image192 { get; init; }
}
