using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack.SocketMode;

/// <summary>What all connections share.</summary>
/// <param name="EncryptedOnly">Only wss addresses are taken, as everything that people do goes there.</param>
internal sealed record SocketModeContext(AppMethods Apps, EnvelopeProcessor Desk, TimeProvider Time, SocketModeTimings Timings, bool EncryptedOnly)
{
    /// <summary>A connection has said hello (true) or ended (false).</summary>
    public Action<bool> OnLive { get; init; } = _ => { };

    /// <summary>Socket Mode was turned off while we were running.</summary>
    public required Action OnDisabled { get; init; }

    /// <summary>Whether a refusal ends it all: before the first hello. Later it may have been mended meanwhile.</summary>
    public Func<bool> StopsAtRefusal { get; init; } = () => true;
}
