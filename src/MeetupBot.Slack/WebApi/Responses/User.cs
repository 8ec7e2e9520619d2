using System.Text.Json.Serialization;

namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>The used part of a user object. Source: docs.slack.dev, Reference, Objects, User object.</summary>
internal sealed record User
{
    public string Id { get; init; } = "";
    public string? TeamId { get; init; }
    public string? Name { get; init; }
    public string? RealName { get; init; }

    /// <summary>The account is deactivated.</summary>
    public bool Deleted { get; init; }

    public bool IsBot { get; init; }

    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }

    /// <summary>A guest who is in several channels.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest who is in one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>Of another workspace, in a shared channel.</summary>
    public bool IsStranger { get; init; }

    /// <summary>An IANA name.</summary>
    public string? Tz { get; init; }

    /// <summary>Such as <c>en-GB</c>. Only when it was requested.</summary>
    public string? Locale { get; init; }

    public UserProfile? Profile { get; init; }
}

/// <summary>Source: docs.slack.dev, Reference, Objects, User object, "Profile".</summary>
internal sealed record UserProfile
{
    public string? DisplayName { get; init; }
    public string? RealName { get; init; }

    [JsonPropertyName("image_192")]
    public string? Image192 { get; init; }
}

/// <summary>Source: docs.slack.dev, Reference, users.info.</summary>
internal sealed record UserResponse : WebApiResponse
{
    public User? User { get; init; }
}

/// <summary>Source: docs.slack.dev, Reference, users.list.</summary>
internal sealed record UserPage : WebApiResponse
{
    public IReadOnlyList<User>? Members { get; init; }
}
