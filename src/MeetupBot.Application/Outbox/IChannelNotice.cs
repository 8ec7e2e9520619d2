using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>A message in a channel that mentions those who take no direct messages, so that no other has to.</summary>
public interface IChannelNotice
{
    /// <param name="at">When the direct message was written.</param>
    /// <returns>Whether one of that time, in that channel, mentions the account's member.</returns>
    bool Names(MeetupId meetup, Account account, string channel, Instant at);
}
