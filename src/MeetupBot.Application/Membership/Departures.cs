using MeetupBot.Application.Events;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Membership;

/// <summary>Records that people have left, and tells the features.</summary>
internal sealed class Departures(Session session, IClock clock, Lazy<IEnumerable<IDepartureObserver>> observers)
    : IEventHandler<ChatEvent.PersonLeft>
{
    /// <summary>The platform reported it.</summary>
    public void Handle(ChatEvent.PersonLeft happened)
    {
        if (session.Communities.Find(happened.Space.Platform, happened.Space.Id) is not { } here)
            return;
        Leave(session.Members.FindAnywhere(happened.User.Platform, happened.User.Id)
            .Select(known => known.Account)
            .Where(account => account.CommunityId == here.Space.CommunityId));
    }

    /// <summary>A direct message failed because the account no longer exists. It is marked as left in every space.</summary>
    public void MarkGone(string platform, string externalId) =>
        Leave(session.Members.FindAnywhere(platform, externalId).Select(known => known.Account));

    public void Leave(IEnumerable<Account> accounts)
    {
        var all = accounts.ToList();
        foreach (var account in all)
            session.Members.SetPresence(account, left: true, clock.GetCurrentInstant());
        // Every account first, or the first of them would still count as another way to be there.
        foreach (var member in all.Where(account => account.LeftAt is null).Select(account => account.MemberId).Distinct())
            foreach (var observer in observers.Value)
                observer.Left(member);
    }
}
