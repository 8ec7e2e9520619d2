using MeetupBot.Application.Events;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Meetups follow who sees their channel.</summary>
internal sealed class ChannelEventHandler(AudienceService audienceService, Session session) : IEventHandler<ChatEvent.ChannelsSeen>
{
    public void Handle(ChatEvent.ChannelsSeen happened)
    {
        if (session.Communities.Find(happened.Space.Platform, happened.Space.Id) is not { Space: var space })
            return;
        foreach (var (channel, audience) in session.Meetups.Channels(space.Id))
            if (happened.Channels.TryGetValue(channel, out var seenByAll) && AudienceRule.Follow(audience, seenByAll) is var next
                && next != audience)
                Change(space, channel, audience, next);
    }

    private void Change(Space space, string channel, Audience audience, Audience next)
    {
        foreach (var meetup in session.Meetups.PostedIn(space.Id, channel, audience))
            audienceService.Change(meetup, next);
        session.Meetups.SetAudience(space.Id, channel, audience, next);
    }
}
