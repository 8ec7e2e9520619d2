namespace MeetupBot.Storage.Engine;

/// <summary>The queues that an operation changed and that consumers wait for.</summary>
[Flags]
internal enum ChangedQueues
{
    None = 0,
    Outbox = 1,
    Due = 2,
}
