using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Rest.Requests;

/// <summary>A call ready to be sent, and sent again byte for byte: the nonce in the body stays the same.</summary>
internal sealed record RestRequest(RestRoute Route) : IApiRequest
{
    /// <summary>A request that would wait longer for its limits is turned away, so that its sender can put it off durably.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public ReadOnlyMemory<byte>? Body { get; init; }

    public IReadOnlyList<RestFile> Files { get; init; } = [];

    public SendPriority Priority { get; init; }

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Asks whether a refused token is accepted by now; nothing else is sent meanwhile.</summary>
    public bool ProbesToken { get; init; }

    /// <summary>A code that, on a repeat, says the first try had arrived after all.</summary>
    public int? DoneAlreadyCode { get; init; }

    public RetrySchedule Schedule => Route.Lane == RequestLane.Interaction ? RetrySchedule.Interactive : RetrySchedule.Ordinary;

    public bool Repeatable => Route.Repeatable;

    TimeSpan IApiRequest.LongestWait => LongestWait;
}
