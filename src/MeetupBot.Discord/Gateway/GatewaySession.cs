namespace MeetupBot.Discord.Gateway;

/// <summary>
/// What is needed to go on after a break. The sequence moves only when an event has been handed over, so that a resume
/// replays whatever was not. Source: Events, Gateway, "Preparing to Resume".
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

    public void HandedOver(long sequence) => Volatile.Write(ref _sequence, sequence);

    public void Forget()
    {
        Id = null;
        ResumeAddress = null;
        Volatile.Write(ref _sequence, NoSequence);
    }
}
