using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
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

    // A card waits a second between its edits. Such a wait is not worth showing, or moving the clock for.
    private static readonly Duration ShortWait = Duration.FromMinutes(1);

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

    private async Task<bool> IsSettledAsync(CancellationToken cancellationToken) => outboxDispatcher.InFlight == 0
        && await database.ReadAsync(
            session => !(session.Due.NextAt() <= clock.Now) && !(OutgoingAt(session) <= clock.Now), cancellationToken);

    private Instant? OutgoingAt(Session session) => SampleCommunity.Spaces.Min(space => session.Outbox.NextAt(space.Platform, clock.Now));

    private IReadOnlyList<UpcomingWork> Upcoming(Session session) =>
    [
        .. session.Due.Upcoming(MostShown)
            .Where(item => item.RunAt is not null)
            .Select(item => (item, title: item.MeetupId is { } id ? session.Meetups.Find(id)?.Title ?? "" : ""))
            .GroupBy(entry => (entry.item.DueAt, What: jobRunner.Describe(entry.item, entry.title)))
            .Select(group => new UpcomingWork(
                group.Key.DueAt,
                Counted(group.Key.What, group.Select(entry => entry.item.MemberId).OfType<MemberId>().Distinct().Count()))),
        .. SampleCommunity.Spaces.SelectMany(space => session.Outbox.ListWaiting(space.Platform, MostShown))
            .Where(message => message.WakesAt > clock.Now + ShortWait)
            .GroupBy(message => (
                At: message.WakesAt!.Value,
                IsRetry: message.TriedGeneration is not null,
                IsNews: message.Kind.StartsWith(OutboxKinds.News, StringComparison.Ordinal)))
            .Select(group => new UpcomingWork(
                group.Key.At,
                Counted(
                    group.Key.IsRetry ? "What could not be sent is tried again"
                        : group.Key.IsNews ? "Guests are told what has changed"
                        : "Messages that wait for the end of quiet hours",
                    group.Select(message => message.MemberId).OfType<MemberId>().Distinct().Count()))),
    ];

    private static IReadOnlyDictionary<UserRef, string> Zones(Session session) => SampleCommunity.People
        .Select(person => (person.User, Zone: session.Members.FindAnywhere(person.Platform, person.Id).FirstOrDefault()?.Member.Zone))
        .Where(known => known.Zone is not null)
        .ToDictionary(known => known.User, known => known.Zone!.Id);

    private static string Counted(string what, int count) => count < 2 ? what : $"{what} · {count} people";
}
