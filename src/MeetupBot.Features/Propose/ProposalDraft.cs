using System.Text.Json.Serialization;

namespace MeetupBot.Features.Propose;

/// <summary>A proposal as typed, kept between a refusal or form and what the person does next.</summary>
public sealed record ProposalDraft
{
    public string? Title { get; init; }
    public string? When { get; init; }
    public string? Where { get; init; }
    public string? Duration { get; init; }
    public string? Closes { get; init; }
    public string? Capacity { get; init; }
    public string? Description { get; init; }

    /// <summary>The meetup being edited; null for a new one.</summary>
    public string? Meetup { get; init; }

    /// <summary>Where it was typed: the card goes there.</summary>
    public string? Channel { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this with { Meetup = null, Channel = null } == new ProposalDraft();
}
