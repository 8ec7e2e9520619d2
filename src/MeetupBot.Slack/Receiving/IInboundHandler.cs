using System.Text.Json.Nodes;

namespace MeetupBot.Slack.Receiving;

/// <summary>Handles deliveries from both transports.</summary>
internal interface IInboundHandler
{
    /// <summary>
    /// Returns when the effect of the delivery is saved. Then it is acknowledged, with the returned body where Slack accepts one
    /// (<c>response_action</c> of a view). Throws when it could not be saved. Then it is not acknowledged, and Slack sends it again.
    /// </summary>
    Task<JsonObject?> HandleAsync(Inbound inbound, CancellationToken cancellationToken);
}
