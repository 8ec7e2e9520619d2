using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Membership;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Newcomers;

/// <summary>
/// Asks a platform again who somebody is, after it did not answer when they first appeared. Until it does, they go by the label that came
/// with the mention, and their zone is unknown. The payload counts how often it was asked.
/// </summary>
internal sealed class AskWhoJob(Session session, WhoSchedule whoSchedule) : IJob<int>, IChecksPeople<int>, IAsksAnew
{
    public static string Kind => WhoSchedule.Kind;

    public static string Describe(string title) => "Asks who somebody new is";

    public static string DescribeDone(string title) => "It was asked who somebody new is";

    public static int Read(string? payload) => int.Parse(payload ?? "0", CultureInfo.InvariantCulture);

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, int asked) => job.Item.MemberId is { } member ? [member] : [];

    /// <summary>The platform answered if any account was checked after this was scheduled.</summary>
    public void Run(JobContext job, int asked)
    {
        if (job.Item.MemberId is { } member
            && session.Members.Accounts([member]) is { Count: > 0 } accounts
            && !accounts.Any(account => account.CheckedAt >= job.Item.DueAt))
            whoSchedule.AskAgain(member, asked + 1);
    }
}
