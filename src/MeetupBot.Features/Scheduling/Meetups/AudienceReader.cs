using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Finds out who sees what is posted in a channel.</summary>
internal sealed class AudienceReader(PlatformSet platforms)
{
    /// <param name="channel">By the platform's id. Null: no channel.</param>
    public Audience Read(Space space, string? channel) => AudienceRule.Of(channel is null
        ? null
        : platforms.Find(space.Platform)?.IsSeenByAll(
            new SpaceRef(space.Platform, space.ExternalId), new ChannelRef(space.Platform, channel)));
}
