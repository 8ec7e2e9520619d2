using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Where and when a meetup was proposed.</summary>
internal sealed record MeetupPlace
{
    public string Id { get; init; } = "";
    public CommunityId CommunityId { get; init; }
    public Instant CreatedAt { get; init; }
}
