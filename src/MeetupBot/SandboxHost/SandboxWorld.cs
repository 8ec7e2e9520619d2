using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.SandboxHost;

/// <summary>Gives the sandbox's page information about the bot.</summary>
internal sealed class SandboxWorld(
    Database database,
    JobRunner jobRunner,
    OutboxDispatcher outboxDispatcher,
    SandboxClock clock) : ISandboxWorld
{
    private const int MostShown = 50;
    private const string HiddenTitle = "a meetup of a few people";

    // A card waits a second between its edits. Such a wait is not worth showing, or moving the clock for.
    private static readonly Duration ShortWait = Duration.FromMinutes(1);

    private static readonly string[] OfTheDay = [JobKinds.MeetupOver, JobKinds.CheckInOpens, JobKinds.CheckInCloses];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public event Action? Changed;

    public Task<IReadOnlyDictionary<UserRef, string>> ZonesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(Zones, cancellationToken);

    public Task<IReadOnlyList<UpcomingWork>> UpcomingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(Upcoming, cancellationToken);

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        do
        {
            await jobRunner.RunAsync(cancellationToken);
            database.OutboxChanged.Set();
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
        while (!await IsSettledAsync(cancellationToken));
        Changed?.Invoke();
    }

    /// <summary>What is waiting is asked first: between the two questions a message may be claimed, and is in flight then.</summary>
    private async Task<bool> IsSettledAsync(CancellationToken cancellationToken) => await database.ReadAsync(
            session => !(session.Due.NextAt() <= clock.Now) && !(OutgoingAt(session) <= clock.Now), cancellationToken)
        && outboxDispatcher.InFlight == 0;

    private Instant? OutgoingAt(Session session) => SampleCommunity.Spaces.Min(space => session.Outbox.NextAt(space.Platform, clock.Now));

    private IReadOnlyList<UpcomingWork> Upcoming(Session session) =>
    [
        .. session.Due.Upcoming(MostShown)
            .Where(item => item.RunAt is not null)
            .Select(item => (Item: item, Meetup: item.MeetupId is { } id ? session.Meetups.Find(id) : null))
            .GroupBy(entry => (
                entry.Item.DueAt,
                // One reminder goes to the channel and to people.
                What: KindOf(entry.Item) == WorkKind.Reminder ? TitleOf(entry.Meetup) : jobRunner.Describe(entry.Item, TitleOf(entry.Meetup)),
                Day: DayOf(entry.Item, entry.Meetup),
                Kind: KindOf(entry.Item),
                // What is hidden from most people is not told apart.
                Open: entry.Meetup is { IsOpen: true } meetup ? meetup.Id.Value : null))
            .Select(group => (
                group.Key,
                Title: TitleOf(group.First().Meetup),
                // Of a reminder in both ways, the words are those of the people's.
                Item: group.Select(entry => entry.Item).MaxBy(item => item.MemberId is not null)!,
                To: WriteTo(
                    group.Any(entry => entry.Item.Kind == RemindChannelJob.Kind),
                    group.Select(entry => entry.Item.MemberId).OfType<MemberId>().Distinct().Count())))
            .Select(work => new UpcomingWork(
                work.Key.DueAt,
                Begin(jobRunner.Describe(work.Item, work.Title)) + work.To,
                Begin(jobRunner.DescribeDone(work.Item, work.Title)) + work.To,
                work.Key.Day)
            {
                Kind = work.Key.Kind,
                MeetupId = work.Key.Open,
                Title = work.Title,
            })
            // What ends with a day is shown before what the next one begins with.
            .OrderBy(work => work.DueAt).ThenBy(work => work.Day is null),
        .. SampleCommunity.Spaces.SelectMany(space => session.Outbox.ListWaiting(space.Platform, MostShown))
            .Where(message => message.WakesAt > clock.Now + ShortWait)
            .GroupBy(message => (
                At: message.WakesAt!.Value,
                IsRetry: message.TriedGeneration is not null,
                IsNews: message.Kind.StartsWith(OutboxKinds.News, StringComparison.Ordinal)))
            .Select(group => (
                group.Key,
                People: group.Select(message => message.MemberId).OfType<MemberId>().Distinct().Count(),
                Texts: WriteWaiting(group.Key.IsRetry, group.Key.IsNews)))
            .Select(group => new UpcomingWork(
                group.Key.At,
                group.Texts.What + WriteTo(isToChannel: false, group.People),
                group.Texts.Past + WriteTo(isToChannel: false, group.People))),
    ];

    /// <summary>Everybody on the page reads what comes next, whoever sees the meetup.</summary>
    private static string TitleOf(Meetup? meetup) => meetup is { IsOpen: false } ? HiddenTitle : meetup?.Title ?? "";

    private static (string What, string Past) WriteWaiting(bool isRetry, bool isNews) => (isRetry, isNews) switch
    {
        (true, _) => ("What could not be sent is tried again", "What could not be sent was tried again"),
        (_, true) => ("Guests are told what has changed", "Guests were told what had changed"),
        _ => ("Messages that wait for the end of quiet hours", "Quiet hours ended, and their messages went out"),
    };

    private static WorkKind KindOf(DueItem item) => item.Kind switch
    {
        JobKinds.MeetupOver => WorkKind.End,
        JobKinds.AskWhoMet => WorkKind.FollowUp,
        _ when item.Kind == FollowUpJob.Kind => WorkKind.FollowUp,
        _ when item.Kind == RemindMemberJob.Kind || item.Kind == RemindChannelJob.Kind => WorkKind.Reminder,
        _ => WorkKind.Other,
    };

    /// <summary>The hours at which whole days begin and end for jobs are invented, so what hangs on them is due on a day.</summary>
    private static LocalDate? DayOf(DueItem item, Meetup? meetup) => meetup is { Time.IsWholeDay: true } && OfTheDay.Contains(item.Kind)
        ? (item.DueAt - Duration.Epsilon).InZone(meetup.Zone).Date
        : null;

    private static IReadOnlyDictionary<UserRef, string> Zones(Session session) => SampleCommunity.People
        .Select(person => (person.User, Zone: session.Members.FindAnywhere(person.Platform, person.Id).FirstOrDefault()?.Member.Zone))
        .Where(known => known.Zone is not null)
        .ToDictionary(known => known.User, known => known.Zone!.Id);

    private static string WriteTo(bool isToChannel, int people) => (isToChannel, people) switch
    {
        (true, 1) => " · channel and 1 person",
        (true, > 1) => $" · channel and {people} people",
        (false, > 1) => $" · {people} people",
        _ => "",
    };

    // A title is shown as it was typed, and what stands for one is our own words.
    private static string Begin(string what) =>
        what.StartsWith(HiddenTitle, StringComparison.Ordinal) ? char.ToUpperInvariant(what[0]) + what[1..] : what;
}
