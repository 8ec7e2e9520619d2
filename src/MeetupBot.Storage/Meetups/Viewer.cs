using MeetupBot.Domain.Members;

namespace MeetupBot.Storage.Meetups;

/// <summary>
/// Somebody who looks at meetups. They see those of the community, those of the conversation that they are in, those with a card there, and
/// those that they host or answered. Meetups of introduced members are asked for by <see cref="MeetupStore.Introduced"/>.
/// </summary>
/// <param name="Space">The space of the conversation.</param>
/// <param name="Channel">The conversation, by the platform's id. Null: none, or a direct message.</param>
/// <param name="IsGuest">Guests see none of the community's meetups elsewhere.</param>
public sealed record Viewer(MemberId Member, SpaceId Space, string? Channel, bool IsGuest = false)
{
    /// <summary>Nobody in particular: sees what the whole community sees.</summary>
    public static Viewer Anybody { get; } = new(default, default, null);
}
