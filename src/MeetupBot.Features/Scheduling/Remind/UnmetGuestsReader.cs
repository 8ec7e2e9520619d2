using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Finds up to two members going whom a reader does not say they have met, and who could introduce them.</summary>
internal sealed class UnmetGuestsReader(Session session)
{
    private const int Most = 2;

    private const int MostInterests = 2;

    /// <summary>The most members for whom a common acquaintance is looked up.</summary>
    private const int MostLookedAt = 8;

    /// <param name="withThrough">Whether to look for common acquaintances. Members who have one then come first.</param>
    public ReminderView Read(NameVisibility visibility, MemberId reader, IReadOnlyList<MemberId> others, bool withThrough)
    {
        var apart = session.NoThanks.SaidBy(reader);
        var notMet = others.Where(member => visibility.IsHere(member) && !visibility.MetByOwnWord.Contains(member) && !apart.Contains(member));
        if (!withThrough)
            return new ReminderView { NotMet = [.. notMet.Take(Most).Select(member => visibility.Find(member)!)] };
        var between = notMet.Take(MostLookedAt).Select(member => (Member: visibility.Find(member)!, Through: Between(visibility, member, others)))
            .OrderBy(found => found.Through.Count > 0 ? 0 : 1).Take(Most).ToList();
        var news = Sentences(new ReminderView { NotMet = [.. between.Select(found => found.Member)] }, between);
        return news with { Through = [.. news.Through, .. between.Select(found => WriteShared(visibility, reader, found)).OfType<string>()] };
    }

    /// <summary>What the two like, where the member lets the reader know.</summary>
    private static string? WriteShared(NameVisibility visibility, MemberId reader, (Member Member, List<Member> Through) found) =>
        NamingRule.MayTell(found.Member.Visibility, found.Through.Count > 0)
            && InterestList.FindShared([visibility.Find(reader)?.Interests, found.Member.Interests]) is { Count: > 0 } shared
            ? Words.YouAndTheyLike(found.Member.Name!, [.. shared.Take(MostInterests)])
            : null;

    /// <summary>Acquaintances of the reader who know the member and may be named with them. Those who are going come first.</summary>
    private static List<Member> Between(NameVisibility visibility, MemberId member, IReadOnlyList<MemberId> others) =>
    [
        .. visibility.FindAll(visibility.CircleOf(member, among: visibility.Acquaintances))
            .OrderBy(through => others.Contains(through.Id) ? 0 : 1),
    ];

    private static ReminderView Sentences(ReminderView news, List<(Member Member, List<Member> Through)> between)
    {
        if (between is [var one, var other] && one.Through.Find(through => other.Through.Exists(also => also.Id == through.Id)) is { } both)
            return news with { Through = [Words.KnowsBoth(both.Name!)], Named = [both] };
        var each = between.Where(found => found.Through.Count > 0).ToList();
        return news with
        {
            Through = [.. each.Select(found => Words.Knows(found.Through[0].Name!, found.Member.Name!))],
            Named = [.. each.Select(found => found.Through[0])],
        };
    }
}
