using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack.SocketMode;

/// <summary>The data that all connections share.</summary>
/// <param name="EncryptedOnly">Accept only wss addresses, as everything that people do is sent there.</param>
internal sealed record SocketModeContext(AppMethods Apps, EnvelopeProcessor Envelopes, TimeProvider Time, SocketModeTimings Timings, bool EncryptedOnly)
{
    /// <summary>Called when a connection has said hello (true) or ended (false).</summary>
    public Action<bool> OnLive { get; init; } = _ => { };

    /// <summary>Called when Socket Mode was turned off while the bot was running.</summary>
    public required Action OnDisabled { get; init; }

    /// <summary>Whether a refusal ends everything. True before the first hello; later the cause may be fixed meanwhile.</summary>
    public Func<bool> StopsAtRefusal { get; init; } = () => true;
}
