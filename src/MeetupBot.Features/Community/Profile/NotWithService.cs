using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>
/// The people from whom a member is kept apart: those whom they chose beforehand, and those to whom they said "no thanks". Only the member sees
/// the list.
/// </summary>
internal sealed class NotWithService(
    KeepApartService keepApartService, NamedMemberReader namedMemberReader, PeopleReader peopleReader, Session session)
{
    /// <summary>Sorted by name. People who asked to be forgotten have none and are left out.</summary>
    public IReadOnlyList<MemberEntry> List(MemberId member) =>
    [
        .. session.Members.Names(session.NoThanks.SaidBy(member))
            .Select(named => new MemberEntry(named.Key, named.Value))
            .OrderBy(entry => entry.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(entry => entry.Id),
    ];

    /// <param name="typed">The platform's ids, each in a line, or text that names people; null for nobody.</param>
    /// <param name="named">The people whom the platform describes.</param>
    /// <param name="problem">Why somebody was not found; null when all were.</param>
    public IReadOnlyList<MemberId> Read(
        InteractionContext context, string? typed, IReadOnlyDictionary<string, Person> named, out string? problem)
    {
        var found = new List<MemberId>();
        problem = null;
        var lines = (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var one in peopleReader.Read(context.Caller.Space, context.Caller.Id, lines, named).Where(one => one is not NamedPerson.Reason))
        {
            if (Find(context, one, out var member) is { } missing)
                problem = missing;
            else if (member.Id == context.Caller.Id)
                problem = Words.NotWithYourself;
            else
                found.Add(member.Id);
        }

        return found;
    }

    private string? Find(InteractionContext context, NamedPerson named, out Member member)
    {
        member = null!;
        return named switch
        {
            NamedPerson.Unclear unclear => Words.WhichOne(unclear.Typed, [.. unclear.Members.Select(one => one.Name)]),
            NamedPerson.Nobody nobody => Words.NobodyCalled([nobody.Typed]),
            _ => namedMemberReader.Find(context, named, out member),
        };
    }

    public void Add(MemberId member, IReadOnlyList<MemberId> others)
    {
        foreach (var other in others)
            keepApartService.KeepApart(member, other);
    }
}
