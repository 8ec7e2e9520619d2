namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>Causes faults of deliveries to the app.</summary>
public sealed class DeliveryFaults
{
    private int _duplicates;

    /// <summary>While true, acknowledgements are lost, and events are sent again.</summary>
    public bool LoseAcks { get; set; }

    /// <summary>While true, a repeated event has another <c>event_id</c>.</summary>
    public bool FreshEventIds { get; set; }

    /// <summary>Sends each of the next deliveries twice.</summary>
    public void DuplicateNext(int deliveries) => Volatile.Write(ref _duplicates, deliveries);

    internal bool TakeDuplicate() => Volatile.Read(ref _duplicates) > 0 && Interlocked.Decrement(ref _duplicates) >= 0;
}
