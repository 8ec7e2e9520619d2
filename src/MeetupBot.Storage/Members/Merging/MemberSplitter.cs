using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

/// <summary>Makes two members of one, along their accounts.</summary>
internal sealed class MemberSplitter(
    StoreConnection connection, MemberStore members, EncounterStore encounters, MeetupStore meetups, RsvpStore rsvps)
{
    public MemberSplit Split(MemberId member, Func<Account, bool> leaving)
    {
        var accounts = members.Accounts([member]);
        var (away, rest) = (accounts.Where(leaving).ToList(), accounts.Where(account => !leaving(account)).ToList());
        if (away.Count == 0 || rest.Count == 0 || members.Find(member) is not { } before)
            return new MemberSplit(member, null);
        var (staying, parted) = WhoKeepsTheId(before, away, rest) == away ? (away, rest) : (rest, away);
        var sides = new PartingSides(staying, parted, connection.Query<MergeRow>(MergeSql.Into, new { member }));
        var id = Revive(member, parted);
        foreach (var account in parted)
            connection.Execute(AccountSql.Part, new { parted = id, account.CommunityId, account.Platform, account.ExternalId });
        new AnswerParter(connection, sides, meetups, rsvps).Part(member, id);
        new EncounterParter(connection, sides, encounters).Part(member, id);
        new OfficeParter(connection, sides).Part(member, id);
        Settle(before, staying);
        connection.Execute(MergeSql.Remove, new { member = id });
        return new MemberSplit(member, id);
    }

    /// <summary>The side from which the member began.</summary>
    private static List<Account> WhoKeepsTheId(Member member, List<Account> away, List<Account> rest)
    {
        var first = away.Concat(rest).Where(account => PartingSides.OriginOf(account) == member.Id).ToList();
        var home = first.Find(account => account.CommunityId == member.CommunityId) ?? first.FirstOrDefault();
        return home is not null && away.Contains(home) ? away : rest;
    }

    /// <summary>The member that the accounts were before, else a new one with the same settings.</summary>
    private MemberId Revive(MemberId member, List<Account> parted)
    {
        var newest = parted.MaxBy(account => account.LastSeenAt)!;
        var origins = parted.Select(PartingSides.OriginOf).Where(origin => origin != member).Distinct().Order().ToList();
        if (origins.Count == 0)
            return connection.First<MemberId>(
                MergeSql.Copy, new { member, community = newest.CommunityId, name = newest.Name, seenAt = newest.LastSeenAt });
        var revived = origins[0];
        connection.Execute(MergeSql.Revive, new { member = revived, name = newest.Name, seenAt = newest.LastSeenAt });
        foreach (var origin in origins.Skip(1))
        {
            connection.Execute(MergeSql.AbsorbOne, new { absorbed = origin, into = revived });
            connection.Execute(MergeSql.RedirectOne, new { absorbed = origin, into = revived });
        }

        return revived;
    }

    /// <summary>Who stays is named and told by what accounts are left.</summary>
    private void Settle(Member member, List<Account> staying)
    {
        var newest = staying.MaxBy(account => account.LastSeenAt)!;
        members.Update(member with
        {
            Name = newest.Name,
            LastSeenAt = newest.LastSeenAt,
            ToldAt = staying.Exists(account => account.Key == member.ToldAt) ? member.ToldAt : null,
        });
    }
}
