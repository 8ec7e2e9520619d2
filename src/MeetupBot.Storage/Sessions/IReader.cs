namespace MeetupBot.Storage.Sessions;

/// <summary>A connection that only reads, with its session.</summary>
internal interface IReader : IDisposable
{
    Session Session { get; }

    /// <summary>Begins a snapshot.</summary>
    void Begin();

    /// <summary>Ends it.</summary>
    /// <returns>False when the connection can't be used again.</returns>
    bool TryEnd();
}
