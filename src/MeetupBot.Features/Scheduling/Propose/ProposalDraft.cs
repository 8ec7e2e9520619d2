using System.Text.Json.Serialization;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>A proposal as typed, kept between a refusal or form and what the person does next.</summary>
internal sealed record ProposalDraft
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

    /// <summary>Of an edit by form: how the meetup stood when the form was opened. What others change meanwhile is theirs.</summary>
    public ProposalDraft? Opened { get; init; }

    /// <summary>Where it was typed: the card goes there.</summary>
    public string? Channel { get; init; }

    /// <summary>What is not said here is as in the other one.</summary>
    public ProposalDraft Over(ProposalDraft other) => this with
    {
        Title = Title ?? other.Title,
        When = When ?? other.When,
        Where = Where ?? other.Where,
        Duration = Duration ?? other.Duration,
        Closes = Closes ?? other.Closes,
        Capacity = Capacity ?? other.Capacity,
        Description = Description ?? other.Description,
    };

    [JsonIgnore]
    public bool IsEmpty => this with { Meetup = null, Channel = null } == new ProposalDraft();
}
