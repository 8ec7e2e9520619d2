namespace MeetupBot.Storage.Providers;

/// <summary>This process is the one that works on a database, until it is disposed or the process ends, however it ends.</summary>
public interface IOwnership : IDisposable
{
    /// <summary>Is cancelled when another process has taken the database over. This one writes nothing any more, and has to end.</summary>
    CancellationToken Lost { get; }
}
