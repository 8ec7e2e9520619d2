using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>
/// Once a month, suggests one person to each member who asked for it: somebody whom they have met and have not seen for months. The same
/// person is not suggested again for half a year. Past suggestions are kept in the item, even while the member has turned it off.
/// </summary>
internal sealed class ReconnectJob(
    LongUnseenReader longUnseen,
    EffectiveSettings settings,
    Notifier notifier,
    Session session) : IJob<ReconnectPayload>, IChecksPeople<ReconnectPayload>
{
    /// <summary>How many candidates are checked. If all of them have left, the next month has others.</summary>
    private const int MostChecked = 5;

    public static string Kind => "reconnect";

    public static string Describe(string title) => "Reminder of somebody not seen for months";

    public static string DescribeDone(string title) => "Somebody was reminded of a person not seen for months";

    public static ReconnectPayload Read(string? payload) => ReconnectPayload.Read(payload);

    /// <summary>A member has turned it on. What is planned already stays.</summary>
    public void Plan(Member member, Instant now)
    {
        if (member.Reconnect && session.Due.Find(KeyOf(member.Id)) is null)
            Schedule(member.Id, now + ReconnectTimes.First, "");
    }

    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReconnectPayload payload) => job.Item.MemberId is { } id && session.Members.Find(id) is { Reconnect: true }
        ? [.. longUnseen.Read(id, payload.Since(job.Now), job.Now).Take(MostChecked).Select(found => found.Member.Id)]
        : [];

    public void Run(JobContext job, ReconnectPayload payload)
    {
        if (job.Item.MemberId is not { } id || session.Members.Find(id) is not { ForgottenAt: null } member)
            return;
        var told = payload.Since(job.Now);
        if (member.Reconnect && longUnseen.Read(id, told, job.Now).FirstOrDefault() is { } found)
        {
            var phrases = new TimePhrases(settings.ZoneOf(member), job.Now);
            notifier.Notify(id, new Notification(ReconnectCard.Draw(found, phrases))
            {
                MayMention = false,
                Names = [found.Member.Id],
                Fact = ReconnectTopic.WriteFact(found.Member.Id),
            });
            told = told.With(found.Member.Id, job.Now);
        }

        if (member.Reconnect || !told.IsEmpty)
            Schedule(id, job.Now + ReconnectTimes.Every, told.Text);
    }

    private void Schedule(MemberId member, Instant at, string told) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = KeyOf(member),
        MemberId = member,
        DueAt = at,
        Payload = told,
    });

    private static string KeyOf(MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{member.Value}");
}
