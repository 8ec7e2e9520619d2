namespace MeetupBot.Storage;

/// <summary>What of an operation others wait for.</summary>
[Flags]
internal enum SessionChanges
{
    None = 0,
    Outbox = 1,
    Due = 2,
}
