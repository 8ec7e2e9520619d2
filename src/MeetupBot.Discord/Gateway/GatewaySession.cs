namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The state needed for a resume. The sequence advances only after an event is queued, so that a resume replays every event that was
/// not. Source: Events, Gateway, "Preparing to Resume".
/// </summary>
internal sealed class GatewaySession
{
    private const long NoSequence = -1;
    private long _sequence = NoSequence;

    public string? Id { get; private set; }

    public Uri? ResumeAddress { get; private set; }

    public long? Sequence => Volatile.Read(ref _sequence) is >= 0 and var sequence ? sequence : null;

    public bool CanResume => Id is not null && Sequence is not null;

    public void Begin(string id, Uri? resumeAddress)
    {
        Id = id;
        ResumeAddress = resumeAddress;
    }

    public void Advance(long sequence) => Volatile.Write(ref _sequence, sequence);

    public void Forget()
    {
        Id = null;
        ResumeAddress = null;
        Volatile.Write(ref _sequence, NoSequence);
    }
}
