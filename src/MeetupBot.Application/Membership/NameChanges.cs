using MeetupBot.Application.Events;
using MeetupBot.Application.People;
using MeetupBot.Chat.Events;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Membership;

/// <summary>
/// Follows what a transaction learned about names: cards show new names, and whoever a platform could not name is asked about again.
/// </summary>
internal sealed class NameChanges(
    Session session, IClock clock, WhoSchedule whoSchedule, Lazy<IFormerNameObserver> formerNames, Lazy<IEnumerable<IRenameObserver>> observers)
    : IEventHandler<ChatEvent.PersonSeen>
{
    /// <summary>A platform reported it. Somebody unknown stays unknown.</summary>
    public void Handle(ChatEvent.PersonSeen happened)
    {
        var person = happened.Person;
        if (person.IsBot || session.Communities.Find(happened.Space.Platform, happened.Space.Id) is not { } here
            || session.Members.Find(here.Space.CommunityId, person.User.Platform, person.User.Id) is not { } known
            || known.Account.CommunityId != here.Space.CommunityId)
            return;
        session.Members.Learn(known.Account, ObservedUsers.From(person), clock.GetCurrentInstant());
    }

    /// <summary>Called at the end of a transaction that may have seen people.</summary>
    public void Follow()
    {
        foreach (var member in session.Members.TakeUnnamed())
            whoSchedule.AskAgain(member, 0);
        foreach (var former in session.Members.TakeFormerNames())
            formerNames.Value.Renamed(former);
        foreach (var member in session.Members.TakeRenamed())
            foreach (var observer in observers.Value)
                observer.Renamed(member);
    }
}
