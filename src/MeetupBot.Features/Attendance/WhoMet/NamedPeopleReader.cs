using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Finds the members whom somebody names by their accounts.</summary>
internal sealed class NamedPeopleReader(NameVisibilityReader nameVisibility, Session session)
{
    /// <param name="ids">Ids of accounts on this platform.</param>
    /// <param name="known">What the platform sends about them. An unknown person becomes a member.</param>
    public NamedPeople Read(InteractionContext context, IReadOnlyList<string> ids, IReadOnlyDictionary<string, Person> known)
    {
        var members = new List<MemberId>();
        var problems = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (Find(context, id, known.GetValueOrDefault(id), out var member) is { } problem)
                problems.Add(problem);
            else
                members.Add(member);
        }

        return new NamedPeople([.. members.Distinct()], problems.Count == 0 ? null : string.Join(' ', problems.Distinct()));
    }

    /// <returns>The problem, or null.</returns>
    private string? Find(InteractionContext context, string id, Person? person, out MemberId member)
    {
        member = default;
        if (person is { IsBot: true })
            return Words.BotsAreNotMet;
        if (id == context.User.Id)
            return Words.MetOneself;
        var found = session.Members.Find(context.Caller.Space.CommunityId, context.Platform, id);
        // Being named does not bring back a member who left.
        if (found is not null && !nameVisibility.ReadFor(context.Caller.Id).IsHere(found.Member.Id))
            return Words.NotHereToMeet;
        if (person is not null)
            found = session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now);
        if (found is null)
            return Words.UnknownPerson;
        member = found.Member.Id;
        return member == context.Caller.Id ? Words.MetOneself : null;
    }
}

/// <param name="Members">The members who were found, without duplicates.</param>
/// <param name="Problem">The message about the others; null if there are none.</param>
internal sealed record NamedPeople(IReadOnlyList<MemberId> Members, string? Problem);
