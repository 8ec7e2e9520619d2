namespace MeetupBot.Discord.Rest;

/// <summary>A call ready to be sent, and sent again byte for byte: the nonce in the body stays the same.</summary>
internal sealed record RestRequest(RestRoute Route)
{
    public ReadOnlyMemory<byte>? Body { get; init; }

    public IReadOnlyList<RestFile> Files { get; init; } = [];

    public RequestPriority Priority { get; init; }

    /// <summary>How long one try may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Asks whether a refused token is accepted by now; nothing else is sent meanwhile.</summary>
    public bool ProbesToken { get; init; }

    /// <summary>A code that, on a repeat, says the first try had arrived after all.</summary>
    public int? DoneAlreadyCode { get; init; }
}
