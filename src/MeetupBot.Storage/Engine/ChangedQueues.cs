namespace MeetupBot.Storage.Engine;

/// <summary>What of an operation others wait for.</summary>
[Flags]
internal enum ChangedQueues
{
    None = 0,
    Outbox = 1,
    Due = 2,
}
