using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>
/// Finds the members whom a host chose in a menu of members. Guests of the space and people of another one are not put where they may see
/// nothing: of them only those are found who answered the meetup's card themselves.
/// </summary>
internal sealed class NamedGuestsReader(Session session)
{
    /// <summary>In the order of their names. Bots and who has left are left out.</summary>
    public NamedGuests Read(InteractionContext context, ComponentInteraction press, Meetup meetup)
    {
        var seen = press.Named.Values.Where(person => person is { IsBot: false, HasLeft: false })
            .Select(person => session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member.Id)
            .Distinct().ToList();
        var here = session.Members.Here(seen).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)
            .ToLookup(member => MayTakePart(meetup, member.Id));
        return new NamedGuests([.. here[true]], [.. here[false]]);
    }

    // An answer is what hosts see; a vote in a poll is not.
    private bool MayTakePart(Meetup meetup, MemberId member) =>
        meetup.IsHost(member)
        || session.Members.Accounts([member]).Any(account =>
            account is { LeftAt: null, IsGuest: false } && session.Communities.AreLinked(account.CommunityId, meetup.Community))
        || session.Rsvps.Rsvps(member, [meetup.Id]).Count > 0;
}

/// <param name="Outsiders">Who answers for themselves only.</param>
internal sealed record NamedGuests(IReadOnlyList<Member> Members, IReadOnlyList<Member> Outsiders)
{
    /// <summary>What works for those who were left out; null when there are none.</summary>
    public string? Write(Func<string, int, string> sentence) => Outsiders.Count == 0
        ? null
        : sentence(Words.List([.. Outsiders.Select(member => member.Name ?? Words.FormerMember)]), Outsiders.Count);
}
