namespace MeetupBot.Application.Jobs;

/// <summary>
/// Work that falls due at an instant. Its transaction also takes the item off the list, so it happens exactly once.
/// </summary>
public interface IJob
{
    /// <summary>The kind of due item that it handles, as stored.</summary>
    static abstract string Kind { get; }

    /// <summary>What the sandbox shows under "what happens next".</summary>
    static abstract string Describe(string title);

    void Run(JobContext job);
}
