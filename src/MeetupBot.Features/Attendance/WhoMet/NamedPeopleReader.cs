using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Finds the members whom somebody names, by their accounts or in words.</summary>
internal sealed class NamedPeopleReader(NameVisibilityReader nameVisibility, Session session)
{
    /// <param name="ids">Ids of accounts on this platform.</param>
    /// <param name="known">What the platform sends about them. An unknown person becomes a member.</param>
    public NamedPeople Read(InteractionContext context, IReadOnlyList<string> ids, IReadOnlyDictionary<string, Person> known) =>
        Read(context, [.. ids.Select(id => new NamedPerson.AnAccount("", id, known.GetValueOrDefault(id)))]);

    /// <param name="named">A reason that was typed is left out: nothing keeps it.</param>
    public NamedPeople Read(InteractionContext context, IReadOnlyList<NamedPerson> named)
    {
        var members = new List<MemberId>();
        var problems = new List<string>();
        foreach (var one in named)
        {
            var (problem, member) = one switch
            {
                NamedPerson.AnAccount account => Find(context, account.Id, account.Person),
                NamedPerson.AMember found => Check(context, found.Id),
                _ => default,
            };
            if (problem is not null)
                problems.Add(problem);
            else if (member is { } found)
                members.Add(found);
        }

        var nobody = named.OfType<NamedPerson.Nobody>().Select(one => one.Typed).Distinct().ToList();
        if (nobody.Count > 0)
            problems.Add(Words.NobodyCalled(nobody) + (members.Count > 0 ? " " + Words.LeftOut(nobody.Count) : ""));
        return new NamedPeople([.. members.Distinct()], problems.Count == 0 ? null : string.Join(' ', problems.Distinct()))
        {
            NamesNobody = nobody.Count > 0,
            Unclear = [.. named.OfType<NamedPerson.Unclear>().DistinctBy(one => one.Typed)],
        };
    }

    /// <returns>The problem, or the member.</returns>
    private (string? Problem, MemberId? Member) Find(InteractionContext context, string id, Person? person)
    {
        if (person is { IsBot: true })
            return (Words.BotsAreNotMet, null);
        if (id == context.User.Id)
            return (Words.MetOneself, null);
        var found = session.Members.Find(context.Caller.Space.CommunityId, context.Platform, id);
        // Being named does not bring back a member who left.
        if (person is { HasLeft: true } || (found is not null && !nameVisibility.ReadFor(context.Caller.Id).IsHere(found.Member.Id)))
            return (Words.NotHereToMeet, null);
        if (person is not null)
            found = session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now);
        return found is null ? (Words.UnknownPerson, null) : Check(context, found.Member.Id);
    }

    private static (string? Problem, MemberId? Member) Check(InteractionContext context, MemberId member) =>
        member == context.Caller.Id ? (Words.MetOneself, null) : (null, member);
}

/// <param name="Members">The members who were found, without duplicates.</param>
/// <param name="Problem">The message about the others; null if there are none.</param>
internal sealed record NamedPeople(IReadOnlyList<MemberId> Members, string? Problem)
{
    /// <summary>Some of the words are nobody's name.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>Names that several people may bear.</summary>
    public IReadOnlyList<NamedPerson.Unclear> Unclear { get; init; } = [];
}
