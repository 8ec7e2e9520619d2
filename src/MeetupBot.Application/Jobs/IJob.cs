namespace MeetupBot.Application.Jobs;

/// <summary>Work that falls due at an instant. Its transaction also takes the item off the list, so it happens exactly once.</summary>
/// <typeparam name="TPayload">What the item holds beside its columns.</typeparam>
public interface IJob<TPayload>
{
    /// <summary>The kind of due item that it handles, as stored. A stored kind keeps its meaning.</summary>
    static abstract string Kind { get; }

    /// <summary>What the sandbox shows under "what happens next".</summary>
    static abstract string Describe(string title);

    /// <summary>What the sandbox shows under "just happened", in the past tense.</summary>
    static abstract string DescribeDone(string title);

    /// <summary>Reads the payload as stored, also by an older release.</summary>
    static abstract TPayload Read(string? payload);

    void Run(JobContext job, TPayload payload);
}

/// <summary>A job whose item holds nothing beside its columns.</summary>
public interface IJob : IJob<NoPayload>
{
    static NoPayload IJob<NoPayload>.Read(string? payload) => default;

    void IJob<NoPayload>.Run(JobContext job, NoPayload payload) => Run(job);

    void Run(JobContext job);
}

public readonly record struct NoPayload;
