using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>A request in the queue of its bucket.</summary>
internal sealed class Waiter
{
    public Waiter(RestRoute route, SendPriority priority)
    {
        Route = route;
        Priority = priority;
        Place = new LinkedListNode<Waiter>(this);
    }

    public RestRoute Route { get; }

    public SendPriority Priority { get; }

    public LinkedListNode<Waiter> Place { get; }

    public TaskCompletionSource<RateLimitLease> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
