using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>One group of a coffee round is introduced. Whoever has left, or said no thanks, since the round was worked out is not.</summary>
internal sealed class CoffeeGroupJob(
    IntroductionService introductionService,
    LeftOutCard leftOutCard,
    Notifier notifier,
    Session session) : IJob<CoffeeGroupPayload>, IChecksPeople<CoffeeGroupPayload>
{
    public static string Kind => "coffee.group";

    public static string Describe(string title) => "Coffee round: a group is introduced";

    public static string DescribeDone(string title) => "Coffee round: a group was introduced";

    public static CoffeeGroupPayload Read(string? payload) => CoffeeGroupPayload.Read(payload!);

    internal void Schedule(CoffeeGroupPayload group, int number, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{group.Round}:{number}"),
        DueAt = at,
        Payload = group.Text,
    });

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, CoffeeGroupPayload payload) => payload.Members;

    public void Run(JobContext job, CoffeeGroupPayload payload)
    {
        var here = StillThere(job, payload);
        if (here.Count > 1 && session.NoThanks.Among(here).Count == 0)
        {
            introductionService.Open(payload.Community, here, IntroductionOrigin.Coffee, payload.Round, Words.CoffeeReason);
            return;
        }

        // Whoever is without a partner after all comes first in the next round.
        session.Coffee.SetLeftOut(payload.Community, here, job.Now);
        foreach (var member in here)
            notifier.Notify(member, new Notification(leftOutCard.Draw(job, payload.Community, member))
            {
                MayMention = false,
                Fact = RoundTopic.WriteFact(payload.Community),
            });
    }

    private IReadOnlyList<MemberId> StillThere(JobContext job, CoffeeGroupPayload group) =>
    [
        .. session.Members
            .Here(group.Members.Select(member => session.Members.Find(member)?.MergedInto ?? member).Distinct())
            .Select(member => member.Id)
            .Where(member => session.Coffee.Find(group.Community, member) is not null),
    ];
}
