using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Introductions;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Meetups;
using NodaTime;

namespace MeetupBot.Storage.Members;

/// <summary>Members and their accounts.</summary>
public sealed class MemberStore
{
    private readonly StoreConnection _connection;
    private readonly CommunityStore _communities;
    private readonly NoThanksKeeper _noThanksKeeper;
    private readonly KeptAnswers<(CommunityId Community, string Platform, string ExternalId), KnownMember?> _known;
    private readonly List<MemberId> _unnamed = [];
    private readonly List<MemberId> _renamed = [];
    private readonly List<FormerName> _formerNames = [];

    internal MemberStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
        _noThanksKeeper = new NoThanksKeeper(connection);
        _known = connection.Keep<(CommunityId Community, string Platform, string ExternalId), KnownMember?>(Read);
    }

    /// <summary>
    /// Finds account, member and community in one query. An account known only in a linked community takes a second query.
    /// </summary>
    public KnownMember? Find(CommunityId community, string platform, string externalId) => _known.Get((community, platform, externalId));

    /// <summary>Other members with the same account, created before their communities were linked.</summary>
    public IReadOnlyList<MemberId> Doubles(KnownMember known) => known.Community.LinkedTo is null
        ? []
        : [.. Known(AccountSql.InLinked, new { community = known.Community.Id, platform = known.Account.Platform, externalId = known.Account.ExternalId })
            .Select(other => other.Member.Id).Where(other => other != known.Member.Id).Distinct()];

    /// <summary>The account in all communities, the most recently used first. For direct messages, which belong to no community.</summary>
    public IReadOnlyList<KnownMember> FindAnywhere(string platform, string externalId) =>
        Known(AccountSql.FindAnywhere, new { platform, externalId });

    public Member? Find(MemberId id) => _connection.First<Member>(MemberSql.Find, new { id });

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Member> List(IEnumerable<MemberId> ids) =>
        _connection.Query<Member>(MemberSql.List, new { ids = IdList.Of(ids) });

    /// <summary>Those of these members who are still in a space and have not asked to be forgotten, in the order of their ids.</summary>
    public IReadOnlyList<Member> Here(IEnumerable<MemberId> ids) => _connection.Query<Member>(MemberSql.Here, new { ids = IdList.Of(ids) });

    /// <summary>Members who asked to be forgotten are left out.</summary>
    public IReadOnlyDictionary<MemberId, string> Names(IEnumerable<MemberId> ids) =>
        List(ids).Where(member => member.Name is not null).ToDictionary(member => member.Id, member => member.Name!);

    /// <summary>The accounts that are in a space of the community or of a linked one, sorted by member. The cost grows with their number.</summary>
    public IReadOnlyList<Account> ListNamed(CommunityId community) => _connection.Query<Account>(AccountSql.Present, new { community });

    /// <summary>Sorted by member, then the most recently used first.</summary>
    public IReadOnlyList<Account> Accounts(IEnumerable<MemberId> members) =>
        _connection.Query<Account>(AccountSql.OfMembers, new { members = IdList.Of(members) });

    /// <summary>Whether the member has an account in the community, or in one that is linked to it, that has not left.</summary>
    public bool IsIn(MemberId member, CommunityId community) =>
        Accounts([member]).Any(account => account.LeftAt is null && _communities.AreLinked(account.CommunityId, community));

    /// <summary>Whether both have an account in one community, or in linked ones, that has not left and is not a guest's. Others are not introduced.</summary>
    public bool MayBeIntroduced(MemberId one, MemberId other)
    {
        var own = Accounts([one]).Where(IsMember).Select(account => account.CommunityId).Distinct().ToList();
        return Accounts([other]).Any(account => IsMember(account) && own.Exists(community => _communities.AreLinked(community, account.CommunityId)));

        static bool IsMember(Account account) => account is { LeftAt: null, IsGuest: false };
    }

    /// <summary>Those of these members who are nothing but guests.</summary>
    public IReadOnlySet<MemberId> Guests(IEnumerable<MemberId> ids) => Accounts(ids)
        .GroupBy(account => account.MemberId).Where(own => own.All(account => account.IsGuest)).Select(own => own.Key).ToHashSet();

    /// <summary>Records that somebody acted or was mentioned. Adds new people and updates what changed.</summary>
    public KnownMember See(Space space, ObservedUser user, Instant now)
    {
        if (Find(space.CommunityId, user.Platform, user.ExternalId) is not { } known)
            return Add(_communities.Find(space.CommunityId)!, space.CommunityId, user, now);
        if (known.Account.CommunityId != space.CommunityId)
            known = known with { Account = AddAccount(space.CommunityId, known.Member.Id, user, known.Account.LastSeenAt) };
        return Refresh(known, user, now);
    }

    /// <summary>Before rows of members are moved or erased: nobody else changes them, their answers or the meetups that they answered until then.</summary>
    internal void Lock(params MemberId[] ids)
    {
        var members = IdList.Of(ids);
        _connection.Lock(MemberSql.Lock, new { members });
        _connection.Lock(MeetupSql.LockAnswered, new { members });
    }

    /// <summary>Saves settings and names. A forgotten member stays forgotten.</summary>
    public void Update(Member member) => _connection.Execute(MemberSql.Update, Values(member));

    /// <returns>The member with its new id.</returns>
    internal Member Insert(Member member) => member with { Id = _connection.First<MemberId>(MemberSql.Add, Values(member)) };

    /// <param name="at">When the platform refused a direct message; null when one arrived.</param>
    public void SetDirectMessagesRefused(string platform, string externalId, Instant? at) =>
        _connection.Execute(AccountSql.SetRefused, new { platform, externalId, at });

    /// <summary>Records whether the platform found the account in the space.</summary>
    public void SetPresence(Account account, bool left, Instant now)
    {
        // The caller asked the platform outside of this transaction, so its copy may be outdated.
        if (_connection.First<Account>(AccountSql.Find, account) is { } current)
            _connection.Execute(AccountSql.SetPresence, current.Checked(left, now));
    }

    /// <summary>
    /// Records what the platform said when it was asked about an account, or reported by itself. The member goes by the name of the account
    /// that they used last, so another account's name only becomes its own.
    /// </summary>
    public void Learn(Account account, ObservedUser user, Instant now)
    {
        if (Find(account.CommunityId, account.Platform, account.ExternalId) is not { Member.ForgottenAt: null } known)
            return;
        var learned = known.Account.Observed(user).Checked(left: false, now);
        _connection.Execute(AccountSql.Learn, learned);
        Compare(known.Account, learned);
        var isNewest = Accounts([known.Member.Id]).All(other => other.LastSeenAt <= known.Account.LastSeenAt);
        var member = isNewest ? known.Member.Observed(user) : known.Member with { PlatformZone = known.Member.PlatformZone ?? user.Zone };
        if (member != known.Member)
            Update(member);
        Compare(known.Member, member);
    }

    /// <summary>Whether somebody appeared without a name, or goes by another name, since it was last taken.</summary>
    public bool HasNews => _unnamed.Count > 0 || _renamed.Count > 0 || _formerNames.Count > 0;

    /// <summary>New members whom the platform did not name in this transaction.</summary>
    public IReadOnlyList<MemberId> TakeUnnamed() => Take(_unnamed);

    /// <summary>Members whose name changed in this transaction.</summary>
    public IReadOnlyList<MemberId> TakeRenamed() => Take(_renamed);

    /// <summary>The names that accounts lost in this transaction, the first first.</summary>
    public IReadOnlyList<FormerName> TakeFormerNames() => Take(_formerNames);

    /// <summary>Members with accounts both in this community and in linked ones. The cost grows with the community's accounts.</summary>
    public IReadOnlyList<MemberId> OnBothSides(CommunityId community) => _connection.Query<MemberId>(AccountSql.OnBothSides, new { community });

    private KnownMember? Read((CommunityId Community, string Platform, string ExternalId) account)
    {
        var values = new { community = account.Community, platform = account.Platform, externalId = account.ExternalId };
        return Known(AccountSql.FindKnown, values).FirstOrDefault() ?? Known(AccountSql.InLinked, values).FirstOrDefault();
    }

    private KnownMember Add(Community community, CommunityId own, ObservedUser user, Instant now)
    {
        var member = new Member
        {
            CommunityId = own,
            Name = user.Name,
            PlatformZone = user.Zone,
            Locale = user.Locale,
            CreatedAt = now,
            LastSeenAt = now,
        };
        member = Insert(member);
        if (user.IsLabel)
            _unnamed.Add(member.Id);
        return new KnownMember(AddAccount(own, member.Id, user, now), member, community);
    }

    private Account AddAccount(CommunityId own, MemberId member, ObservedUser user, Instant seenAt)
    {
        var account = new Account
        {
            CommunityId = own,
            Platform = user.Platform,
            ExternalId = user.ExternalId,
            MemberId = member,
            Name = user.Name,
            Picture = user.Picture,
            IsGuest = user.IsGuest ?? false,
            LastSeenAt = seenAt,
        };
        _connection.Execute(AccountSql.Add, account);
        _noThanksKeeper.Restore(account);
        return account;
    }

    private KnownMember Refresh(KnownMember known, ObservedUser user, Instant now)
    {
        var isDue = known.Account.IsSightingDue(known.Member.LastSeenAt, now);
        var account = known.Account.Observed(user);
        var member = known.Member.Observed(user);
        if (!isDue && account == known.Account && member == known.Member)
            return known;
        account = account with { LastSeenAt = now };
        member = member with { LastSeenAt = now };
        _connection.Execute(AccountSql.Update, account);
        Compare(known.Account, account);
        Update(member);
        Compare(known.Member, member);
        return new KnownMember(account, member, known.Community);
    }

    private void Compare(Member before, Member after)
    {
        if (before.Name != after.Name)
            _renamed.Add(after.Id);
    }

    private void Compare(Account before, Account after)
    {
        if (before.Name != after.Name)
            _formerNames.Add(new FormerName(after.MemberId, before.Name, after.Name));
    }

    private static List<T> Take<T>(List<T> noted)
    {
        var taken = noted.Distinct().ToList();
        noted.Clear();
        return taken;
    }

    private List<KnownMember> Known(Statement statement, object values) =>
        [.. _connection.Triples<Account, Member, Community>(statement, values).Select(row => new KnownMember(row.Item1, row.Item2, row.Item3))];

    private static object Values(Member member) => new
    {
        member.Id,
        member.CommunityId,
        member.Name,
        member.Zone,
        member.PlatformZone,
        member.Locale,
        member.Area,
        member.Interests,
        member.Reminders,
        member.ToldAt,
        Visibility = member.Visibility.ToString(),
        member.Greeter,
        member.Reconnect,
        member.Regular,
        member.NobodyIntroduces,
        member.CreatedAt,
        member.LastSeenAt,
    };
}
