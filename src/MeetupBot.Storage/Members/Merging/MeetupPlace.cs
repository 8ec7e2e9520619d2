using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>The community in which a meetup was proposed, and when.</summary>
internal sealed record MeetupPlace
{
    public string Id { get; init; } = "";
    public CommunityId CommunityId { get; init; }
    public Instant CreatedAt { get; init; }
}
