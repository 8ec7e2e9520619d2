using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MeetupBot.Slack.Receiving;

namespace MeetupBot.Tests.Slack;

/// <summary>A handler behind the transports that acts as the test says.</summary>
internal sealed class ScriptedInbound : IInboundHandler
{
    public ConcurrentQueue<Inbound> Taken { get; } = new();

    public Func<Inbound, Task<JsonObject?>> Answer { get; set; } = _ => Task.FromResult<JsonObject?>(null);

    public Task<JsonObject?> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        // The payload is valid only now.
        inbound = inbound with { Payload = inbound.Payload.ToArray() };
        Taken.Enqueue(inbound);
        return Answer(inbound);
    }
}
