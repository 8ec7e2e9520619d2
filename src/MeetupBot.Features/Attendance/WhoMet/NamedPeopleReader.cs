using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Finds the people whom somebody names by their accounts.</summary>
internal sealed class NamedPeopleReader(Session session)
{
    /// <param name="context">Who names them.</param>
    /// <param name="ids">Of accounts on this platform.</param>
    /// <param name="known">What the platform sends along of them. Who is new by it becomes a member.</param>
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

    /// <returns>Why not, or null.</returns>
    private string? Find(InteractionContext context, string id, Person? person, out MemberId member)
    {
        member = default;
        if (person is { IsBot: true })
            return Words.BotsAreNotMet;
        if (id == context.User.Id)
            return Words.MetOneself;
        var found = session.Members.Find(context.Caller.Space.CommunityId, context.Platform, id);
        // To be named is no sign of being back.
        if (found is not null && !new NameVisibility(session, context.Caller.Id).IsHere(found.Member.Id))
            return Words.NotHereToMeet;
        if (person is not null)
            found = session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now);
        if (found is null)
            return Words.UnknownPerson;
        member = found.Member.Id;
        return member == context.Caller.Id ? Words.MetOneself : null;
    }
}

/// <param name="Members">Who can be meant, each once.</param>
/// <param name="Problem">What is said of the others; null: nothing.</param>
internal sealed record NamedPeople(IReadOnlyList<MemberId> Members, string? Problem);
