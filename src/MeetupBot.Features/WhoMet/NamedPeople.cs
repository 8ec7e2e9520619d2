using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Consent;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.WhoMet;

/// <summary>People whom somebody names by their accounts.</summary>
/// <param name="Members">Who can be meant, each once.</param>
/// <param name="Problem">What is said of the others; null: nothing.</param>
public sealed record NamedPeople(IReadOnlyList<MemberId> Members, string? Problem)
{
    /// <param name="turn">Who names them.</param>
    /// <param name="ids">Of accounts on this platform.</param>
    /// <param name="known">What the platform sends along of them. Who is new by it becomes a member.</param>
    public static NamedPeople Read(Turn turn, IReadOnlyList<string> ids, IReadOnlyDictionary<string, Person> known)
    {
        var members = new List<MemberId>();
        var problems = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (Find(turn, id, known.GetValueOrDefault(id), out var member) is { } problem)
                problems.Add(problem);
            else
                members.Add(member);
        }

        return new NamedPeople([.. members.Distinct()], problems.Count == 0 ? null : string.Join(' ', problems.Distinct()));
    }

    /// <returns>Why not, or null.</returns>
    private static string? Find(Turn turn, string id, Person? person, out MemberId member)
    {
        member = default;
        if (person is { IsBot: true })
            return Words.BotsAreNotMet;
        if (id == turn.User.Id)
            return Words.MetOneself;
        var found = turn.Session.Members.Find(turn.Caller.Space.CommunityId, turn.Platform, id);
        // To be named is no sign of being back.
        if (found is not null && !new Naming(turn.Session, turn.Caller.Id).IsHere(found.Member.Id))
            return Words.NotHereToMeet;
        if (person is not null)
            found = turn.Session.Members.See(turn.Caller.Space, Sightings.Of(person), turn.Now);
        if (found is null)
            return Words.UnknownPerson;
        member = found.Member.Id;
        return member == turn.Caller.Id ? Words.MetOneself : null;
    }
}
