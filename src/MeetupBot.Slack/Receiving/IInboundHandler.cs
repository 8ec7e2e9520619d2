using System.Text.Json.Nodes;

namespace MeetupBot.Slack.Receiving;

/// <summary>What lies behind both transports.</summary>
internal interface IInboundHandler
{
    /// <summary>
    /// Returns when what the delivery asks is durable: then it is acknowledged, with the returned body where Slack takes one
    /// (<c>response_action</c> of a view). Throws when it could not be made durable: then it is not acknowledged, and Slack sends it again.
    /// </summary>
    Task<JsonObject?> HandleAsync(Inbound inbound, CancellationToken cancellationToken);
}
