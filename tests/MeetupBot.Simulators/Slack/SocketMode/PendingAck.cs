using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>An envelope that waits for its acknowledgement.</summary>
internal sealed class PendingAck(bool takesBody)
{
    public bool TakesBody => takesBody;

    public TaskCompletionSource<JsonNode?> Received { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
