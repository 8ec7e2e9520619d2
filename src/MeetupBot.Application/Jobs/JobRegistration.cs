using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Jobs;

/// <summary>A kind of job: what is known of it, and how one is made for a transaction.</summary>
public abstract class JobRegistration
{
    /// <summary>The kind of due item that it handles.</summary>
    public abstract string Kind { get; }

    public abstract bool ChecksPeople { get; }

    public abstract bool IsPrepared { get; }

    /// <inheritdoc cref="IJob.Describe"/>
    public abstract string Describe(string title);

    /// <param name="scope">That of the transaction.</param>
    public abstract IJob Create(IServiceProvider scope);
}

public sealed class JobRegistration<T> : JobRegistration
    where T : class, IJob
{
    public override string Kind => T.Kind;

    public override bool ChecksPeople { get; } = typeof(IChecksPeople).IsAssignableFrom(typeof(T));

    public override bool IsPrepared { get; } = typeof(IPreparedJob).IsAssignableFrom(typeof(T));

    public override string Describe(string title) => T.Describe(title);

    public override IJob Create(IServiceProvider scope) => scope.GetRequiredService<T>();
}
