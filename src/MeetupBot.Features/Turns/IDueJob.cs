namespace MeetupBot.Features.Turns;

/// <summary>
/// Work that falls due at an instant. Runs in one transaction that also takes the item off the list, so it happens exactly once.
/// </summary>
public interface IDueJob
{
    /// <summary>The kind of due item that it does.</summary>
    string Kind { get; }

    /// <summary>In people's words, for "what happens next".</summary>
    string Describe(string title);

    void Run(DueTurn turn);
}
