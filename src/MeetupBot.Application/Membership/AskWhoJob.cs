using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Membership;

/// <summary>
/// Asks a platform again who somebody is, after it did not answer when they first appeared. Until it does, they go by the label that came
/// with the mention, and their zone is unknown. The payload counts how often it was asked.
/// </summary>
internal sealed class AskWhoJob(Session session) : IJob<int>, IChecksPeople<int>, IAsksAnew
{
    private const int MostDoublings = 8;

    private static readonly Duration First = Duration.FromSeconds(15);

    public static string Kind => "member.who";

    public static string Describe(string title) => "Asks who somebody new is";

    public static int Read(string? payload) => int.Parse(payload ?? "0", CultureInfo.InvariantCulture);

    /// <param name="asked">How often it was asked; each time the pause doubles, to about an hour.</param>
    public static void Schedule(Session session, MemberId member, Instant now, int asked) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = $"{Kind}:{member}",
        MemberId = member,
        DueAt = now + First * (1L << Math.Min(asked, MostDoublings)),
        Payload = asked.ToString(CultureInfo.InvariantCulture),
    });

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, int asked) => job.Item.MemberId is { } member ? [member] : [];

    /// <summary>The platform answered if any account was checked after this was scheduled.</summary>
    public void Run(JobContext job, int asked)
    {
        if (job.Item.MemberId is { } member
            && session.Members.Accounts([member]) is { Count: > 0 } accounts
            && !accounts.Any(account => account.CheckedAt >= job.Item.DueAt))
            Schedule(session, member, job.Now, asked + 1);
    }
}
