namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>What can go wrong on the way to the app, on command.</summary>
public sealed class DeliveryFaults
{
    private int _duplicates;

    /// <summary>While true, acknowledgements are lost: the app was heard by nobody, events come again.</summary>
    public bool LoseAcks { get; set; }

    /// <summary>While true, an event comes again under another <c>event_id</c>.</summary>
    public bool FreshEventIds { get; set; }

    /// <summary>The next deliveries each come twice.</summary>
    public void DuplicateNext(int deliveries) => Volatile.Write(ref _duplicates, deliveries);

    internal bool TakeDuplicate() => Volatile.Read(ref _duplicates) > 0 && Interlocked.Decrement(ref _duplicates) >= 0;
}
