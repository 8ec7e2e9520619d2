using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Rest.Requests;

/// <summary>A call that can be sent and repeated byte for byte: the nonce in the body stays the same.</summary>
internal sealed record RestRequest(RestRoute Route) : IApiRequest
{
    /// <summary>A request that would wait longer for its limits is refused, so that the caller can schedule it for later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public ReadOnlyMemory<byte>? Body { get; init; }

    public IReadOnlyList<RestFile> Files { get; init; } = [];

    public SendPriority Priority { get; init; }

    /// <summary>The timeout of one try.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Checks whether a refused token works again. Nothing else is sent meanwhile.</summary>
    public bool ProbesToken { get; init; }

    /// <summary>Asked when its turn has come; if not, it is not sent. Null: it always holds.</summary>
    public Func<CancellationToken, ValueTask<bool>>? Holds { get; init; }

    /// <summary>An error code that on a repeat means that the first try was executed.</summary>
    public int? DoneAlreadyCode { get; init; }

    public RetrySchedule Schedule => Route.Lane == RequestLane.Interaction ? RetrySchedule.Interactive : RetrySchedule.Ordinary;

    public bool Repeatable => Route.Repeatable;

    TimeSpan IApiRequest.LongestWait => LongestWait;
}
