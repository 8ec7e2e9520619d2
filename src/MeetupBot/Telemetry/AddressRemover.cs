using System.Diagnostics;
using OpenTelemetry;

namespace MeetupBot.Telemetry;

/// <summary>
/// Takes the addresses out of traces. Those by which interactions are answered hold a token, on Discord and on Slack, and others the ids of people.
/// The server, the method and the status stay. Source: opentelemetry.io, "Semantic conventions for HTTP spans".
/// </summary>
internal sealed class AddressRemover : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.full") is not null)
            data.SetTag("url.full", null);
    }
}
