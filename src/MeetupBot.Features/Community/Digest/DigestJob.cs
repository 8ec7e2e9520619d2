using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Digest;

/// <summary>
/// Once a month, posts the totals of the previous month to the announce channels. The month follows from the due time, so a late run posts
/// the same month. It then continues with the next one, as long as the post is still useful.
/// </summary>
internal sealed class DigestJob(
    DigestReader digestReader,
    EffectiveSettings settings,
    DigestPosts digestPosts,
    Session session) : IJob<CommunityId?>, IChecksPeople<CommunityId?>
{
    /// <summary>The digest is not sent after this time, because the next one is near.</summary>
    private static readonly Duration OfUse = Duration.FromDays(14);

    public static string Kind => "digest";

    public static string Describe(string title) => "Monthly digest";

    public static string DescribeDone(string title) => "The monthly digest went out";

    public static CommunityId? Read(string? payload) => CommunityPayload.Read(payload);

    /// <summary>What is planned already stays.</summary>
    public void Plan(CommunityId community, Instant now)
    {
        if (session.Due.Find(KeyOf(community)) is null)
            Schedule(community, DigestMonth.After(now, settings.ZoneOf(community)));
    }

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, CommunityId? payload) =>
        Subject(job, payload) is { } told ? [.. digestReader.FindHosts(told.Community, told.Month), .. digestReader.FindNewcomers(told.Community, told.Month)] : [];

    public void Run(JobContext job, CommunityId? payload)
    {
        if (payload is not { } community)
            return;
        var next = DigestMonth.ToldThen(job.Item.DueAt, settings.ZoneOf(community)).Next;
        while (job.Now - next.ToldAt > OfUse)
            next = next.Next;
        Schedule(community, next);
        if (Subject(job, payload) is not { } told || job.Now - job.Item.DueAt > OfUse || digestReader.Read(told.Community, told.Month) is not { } content)
            return;
        foreach (var space in session.Communities.Spaces(community).Where(space => space is { LeftAt: null, AnnounceChannel: not null }))
            digestPosts.PostDigest(space, told.Community, content, told.Month.ToldAt + OfUse);
    }

    /// <summary>Of those that are linked, the one whose settings hold tells for all.</summary>
    private (CommunityId Community, DigestMonth Month)? Subject(JobContext job, CommunityId? payload) =>
        payload is { } community && session.Communities.Find(community)?.Id == community
            ? (community, DigestMonth.ToldThen(job.Item.DueAt, settings.ZoneOf(community)))
            : null;

    private void Schedule(CommunityId community, DigestMonth month) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = KeyOf(community),
        DueAt = month.ToldAt,
        Payload = CommunityPayload.Write(community),
    });

    private static string KeyOf(CommunityId community) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{community.Value}");
}
