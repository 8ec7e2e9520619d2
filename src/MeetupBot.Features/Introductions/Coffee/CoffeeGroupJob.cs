using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Introduces one group of a coffee round. It leaves out members who have left or declined since the round was prepared.</summary>
internal sealed class CoffeeGroupJob(
    IntroductionOpener introductionOpener,
    LeftOutCard leftOutCard,
    Notifier notifier,
    Session session) : IChecksPeople
{
    public static string Kind => JobKinds.CoffeeGroup;

    public static string Describe(string title) => "Coffee round: a group is introduced";

    internal void Schedule(RoundGroup group, int number, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = JobKinds.CoffeeGroup,
        Key = string.Create(CultureInfo.InvariantCulture, $"{JobKinds.CoffeeGroup}:{group.Round}:{number}"),
        DueAt = at,
        Payload = group.Payload,
    });

    public IReadOnlyList<MemberId> PeopleOf(JobContext job) => RoundGroup.Read(job.Item.Payload!).Members;

    public void Run(JobContext job)
    {
        var group = RoundGroup.Read(job.Item.Payload!);
        var here = StillThere(job, group);
        if (here.Count > 1 && session.NoThanks.Among(here).Count == 0)
        {
            introductionOpener.Open(group.Community, here, IntroductionOrigin.Coffee, group.Round, Words.CoffeeReason);
            return;
        }

        // A member who ends up without a partner comes first in the next round.
        session.Coffee.SetLeftOut(group.Community, here, job.Now);
        foreach (var member in here)
            notifier.Notify(member, new Notification(leftOutCard.Of(job, group.Community, member)) { MayMention = false });
    }

    private IReadOnlyList<MemberId> StillThere(JobContext job, RoundGroup group) =>
    [
        .. session.Members
            .Here(group.Members.Select(member => session.Members.Find(member)?.MergedInto ?? member).Distinct())
            .Select(member => member.Id)
            .Where(member => session.Coffee.Find(group.Community, member) is not null),
    ];
}
