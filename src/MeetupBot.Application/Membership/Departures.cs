using MeetupBot.Application.Events;
using MeetupBot.Chat.Events;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Membership;

/// <summary>Records that people have left.</summary>
internal sealed class Departures(Session session, IClock clock) : IEventHandler<ChatEvent.PersonLeft>
{
    /// <summary>The platform reported it.</summary>
    public void Handle(ChatEvent.PersonLeft happened)
    {
        if (session.Communities.Find(happened.Space.Platform, happened.Space.Id) is not { } here)
            return;
        var accounts = session.Members.FindAnywhere(happened.User.Platform, happened.User.Id)
            .Where(known => known.Account.CommunityId == here.Space.CommunityId);
        foreach (var known in accounts)
            session.Members.SetPresence(known.Account, left: true, clock.GetCurrentInstant());
    }

    /// <summary>A direct message failed because the account no longer exists. It is marked as left in every space.</summary>
    public void MarkGone(string platform, string externalId)
    {
        foreach (var known in session.Members.FindAnywhere(platform, externalId))
            session.Members.SetPresence(known.Account, left: true, clock.GetCurrentInstant());
    }
}
