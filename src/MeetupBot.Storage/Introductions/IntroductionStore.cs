using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Introductions;

/// <summary>Introductions and their outcomes.</summary>
public sealed class IntroductionStore
{
    private readonly StoreConnection _connection;

    internal IntroductionStore(StoreConnection connection) => _connection = connection;

    /// <returns>The introduction with its id.</returns>
    public Introduction Add(Introduction introduction, IEnumerable<IntroductionMember> members)
    {
        var added = introduction with { Id = new IntroductionId(DeliveryKey.Fresh()) };
        _connection.Execute(IntroductionSql.Add, Values(added));
        foreach (var member in members)
            Save(member with { IntroductionId = added.Id });
        return added;
    }

    public void Update(Introduction introduction) => _connection.Execute(IntroductionSql.Update, Values(introduction));

    public void Save(IntroductionMember member) => _connection.Execute(IntroductionSql.SaveMember, new
    {
        member.IntroductionId,
        member.MemberId,
        Consent = member.Consent.ToString(),
        member.AskedAt,
        Outcome = member.Outcome?.ToString(),
        member.AnsweredAt,
        member.ReportedAt,
    });

    public Introduction? Find(IntroductionId id) => _connection.First<Introduction>(IntroductionSql.Find, new { id });

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<IntroductionMember> Members(IntroductionId id) => _connection.Query<IntroductionMember>(IntroductionSql.Members, new { id });

    /// <summary>Null when the member is not part of the introduction.</summary>
    public IntroductionMember? Member(IntroductionId id, MemberId member) =>
        _connection.First<IntroductionMember>(IntroductionSql.Member, new { id, member });

    /// <summary>A member's introductions, the newest first.</summary>
    public IReadOnlyList<Introduction> Of(MemberId member) => _connection.Query<Introduction>(IntroductionSql.Of, new { member });

    /// <summary>Introductions that include both people, the newest first. A third person may be included.</summary>
    public IReadOnlyList<Introduction> Between(MemberId one, MemberId other) =>
        _connection.Query<Introduction>(IntroductionSql.Between, new { one, other });

    /// <summary>How many introductions a member has requested since then. That instant is included.</summary>
    public int CountBy(MemberId by, Instant since) => (int)_connection.First<long>(IntroductionSql.CountBy, new { by, since });

    /// <summary>The questions with which introductions of any of these members began.</summary>
    public IReadOnlySet<int> Openers(IEnumerable<MemberId> members) =>
        _connection.Query<long>(IntroductionSql.Openers, new { members = IdList.Of(members) }).Select(opener => (int)opener).ToHashSet();

    /// <summary>Meetups that the introduced people planned, the newest first.</summary>
    public IReadOnlyList<MeetupId> Meetups(IntroductionId id) => _connection.Query<MeetupId>(IntroductionSql.Meetups, new { id });

    private static object Values(Introduction introduction) => new
    {
        introduction.Id,
        introduction.CommunityId,
        Origin = introduction.Origin.ToString(),
        introduction.ById,
        introduction.RoundId,
        introduction.Reason,
        State = introduction.State.ToString(),
        introduction.CreatedAt,
        introduction.OpenedAt,
        introduction.SpaceId,
        introduction.Channel,
        introduction.Opener,
    };
}
