using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Introductions;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Rsvps;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Splits one member into two, along their accounts.</summary>
internal sealed class MemberSplitter(
    StoreConnection connection, MemberStore members, EncounterStore encounters, MeetupStore meetups, RsvpStore rsvps)
{
    public MemberSplit Split(MemberId member, Func<Account, bool> leaving)
    {
        members.Lock(member);
        var accounts = members.Accounts([member]);
        var (away, rest) = (accounts.Where(leaving).ToList(), accounts.Where(account => !leaving(account)).ToList());
        if (away.Count == 0 || rest.Count == 0 || members.Find(member) is not { } before)
            return new MemberSplit(member, null);
        var (staying, parted) = PartingSides.Home(before, away, rest) == away ? (away, rest) : (rest, away);
        var sides = new PartingSides(staying, parted, [.. connection.Query<MergeRow>(MergeSql.Into, new { member }).Select(row => row.ToMerge())]);
        var id = Revive(before, parted);
        foreach (var account in parted)
            connection.Execute(AccountSql.SetOwner, account.PartedTo(id));
        new AnswerSplitter(connection, sides, meetups, rsvps).Split(member, id);
        new EncounterSplitter(connection, sides, encounters).Split(member, id);
        new RoleSplitter(connection, sides).Split(member, id);
        foreach (var copy in NoThanksSql.Copies)
            connection.Execute(copy, new { staying = member, parted = id });
        members.Update(MergedSettings.AfterParting(before, staying));
        connection.Execute(MergeSql.Remove, new { member = id });
        return new MemberSplit(member, id);
    }

    /// <summary>Restores the member who owned the accounts before a merge, or adds a new member with the same settings.</summary>
    private MemberId Revive(Member before, List<Account> parted)
    {
        var newest = parted.MaxBy(account => account.LastSeenAt)!;
        var origins = parted.Select(PartingSides.OriginOf).Where(origin => origin != before.Id).Distinct().Order().ToList();
        if (origins.Count == 0)
            return members.Insert(MergedSettings.ForParted(before, newest)).Id;
        var revived = origins[0];
        connection.Execute(MergeSql.Revive, new { member = revived, name = newest.Name, seenAt = newest.LastSeenAt, before.NobodyIntroduces });
        foreach (var origin in origins.Skip(1))
        {
            connection.Execute(MergeSql.AbsorbOne, new { absorbed = origin, into = revived });
            connection.Execute(MergeSql.RedirectOne, new { absorbed = origin, into = revived });
        }

        return revived;
    }
}
