using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Finds what several people like, as far as each of them lets the others know.</summary>
internal sealed class CommonInterestsReader(AcquaintanceReader acquaintanceReader, Session session)
{
    private const int Most = 3;

    public IReadOnlyList<string> Find(IReadOnlyList<MemberId> members)
    {
        var people = session.Members.Here(members);
        if (people.Count < members.Count || InterestList.FindShared([.. people.Select(one => one.Interests)]) is not { Count: > 0 } shared)
            return [];
        var haveCommon = people.Any(one => one.Visibility == Visibility.Mutuals) && acquaintanceReader.FindCommon(members).Count > 0;
        return people.All(one => NamingRule.MayTell(one.Visibility, haveCommon)) ? [.. shared.Take(Most)] : [];
    }
}
