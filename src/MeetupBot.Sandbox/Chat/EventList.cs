using MeetupBot.Chat.Deliveries;
using MeetupBot.Sandbox.Clock;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The space's scheduled events, with the limits that Discord has (reference: "Guild Scheduled Event").</summary>
public sealed class EventList(SandboxClock clock)
{
    private const int Most = 100;
    private const int LongestName = 100;
    private const int LongestPlace = 100;
    private const int LongestDescription = 1000;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, ScheduledEvent> _events = [];
    private int _lastId;

    public event Action? Changed;

    /// <summary>The events that are not over, the earliest first.</summary>
    public IReadOnlyList<ScheduledEvent> Current()
    {
        lock (_gate)
            return [.. _events.Values.Where(e => e.Details.End > clock.Now).OrderBy(e => e.Details.Start)];
    }

    public DeliveryResult Put(string? id, SpaceEvent details)
    {
        lock (_gate)
        {
            var known = id is not null && int.TryParse(id, out var number) && _events.ContainsKey(number);
            if (id is not null && !known)
                return new DeliveryResult.Refused(RefusalReason.Gone, $"no event {id}");
            if (Problem(details, isNew: id is null) is { } problem)
                return new DeliveryResult.Refused(RefusalReason.Invalid, problem);
            if (id is null && _events.Count >= Most)
                return new DeliveryResult.Refused(RefusalReason.Full, $"{Most} events at most");
            var key = id is null ? ++_lastId : int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
            id = key.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _events[key] = new(id, details);
        }

        Changed?.Invoke();
        return new DeliveryResult.Done(EventId: id);
    }

    public DeliveryResult Cancel(string id)
    {
        lock (_gate)
        {
            if (!int.TryParse(id, out var key) || !_events.Remove(key))
                return new DeliveryResult.Refused(RefusalReason.Gone, $"no event {id}");
        }

        Changed?.Invoke();
        return new DeliveryResult.Done(EventId: id);
    }

    private string? Problem(SpaceEvent details, bool isNew) => details switch
    {
        { Title.Length: 0 or > LongestName } => $"an event's name has 1 to {LongestName} characters",
        { Place.Length: 0 or > LongestPlace } => $"an event's place has 1 to {LongestPlace} characters",
        { Description.Length: > LongestDescription } => $"an event's description has at most {LongestDescription} characters",
        _ when details.End <= details.Start => "an event ends after it starts",
        _ when isNew && details.Start <= clock.Now => "an event can't be scheduled in the past",
        _ => null,
    };
}

/// <summary>One of the space's scheduled events.</summary>
public sealed record ScheduledEvent(string Id, SpaceEvent Details);
