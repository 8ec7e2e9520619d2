using MeetupBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Jobs;

/// <summary>An <see cref="IJob{TPayload}"/> behind items whose payload is still text.</summary>
/// <remarks>Methods with a scope make the job for the transaction of that scope.</remarks>
public abstract class JobRegistration
{
    /// <inheritdoc cref="IJob{TPayload}.Kind"/>
    public abstract string Kind { get; }

    /// <summary>It is an <see cref="IChecksPeople{TPayload}"/>.</summary>
    public abstract bool ChecksPeople { get; }

    /// <summary>It is an <see cref="IAsksAnew"/>.</summary>
    public virtual bool AsksAnew => false;

    /// <summary>It is an <see cref="IFindsOrganizers{TPayload}"/>.</summary>
    public virtual bool FindsOrganizers => false;

    /// <summary>It is an <see cref="IPreparedJob{TPayload}"/>.</summary>
    public abstract bool IsPrepared { get; }

    /// <inheritdoc cref="IJob{TPayload}.Describe"/>
    public abstract string Describe(string title);

    /// <inheritdoc cref="IJob{TPayload}.DescribeDone"/>
    public abstract string DescribeDone(string title);

    public abstract IReadOnlyList<MemberId> PeopleOf(IServiceProvider scope, JobContext job);

    public virtual CommunityId? CommunityOf(IServiceProvider scope, JobContext job) => null;

    public abstract object? Prepare(IServiceProvider scope, JobContext job);

    public abstract void Run(IServiceProvider scope, JobContext job);
}

internal sealed class JobRegistration<T, TPayload> : JobRegistration
    where T : class, IJob<TPayload>
{
    public override string Kind => T.Kind;

    public override bool ChecksPeople { get; } = typeof(IChecksPeople<TPayload>).IsAssignableFrom(typeof(T));

    public override bool AsksAnew { get; } = typeof(IAsksAnew).IsAssignableFrom(typeof(T));

    public override bool FindsOrganizers { get; } = typeof(IFindsOrganizers<TPayload>).IsAssignableFrom(typeof(T));

    public override bool IsPrepared { get; } = typeof(IPreparedJob<TPayload>).IsAssignableFrom(typeof(T));

    public override string Describe(string title) => T.Describe(title);

    public override string DescribeDone(string title) => T.DescribeDone(title);

    public override IReadOnlyList<MemberId> PeopleOf(IServiceProvider scope, JobContext job) =>
        ((IChecksPeople<TPayload>)Job(scope)).PeopleOf(job, T.Read(job.Item.Payload));

    public override CommunityId? CommunityOf(IServiceProvider scope, JobContext job) =>
        ((IFindsOrganizers<TPayload>)Job(scope)).CommunityOf(job, T.Read(job.Item.Payload));

    public override object? Prepare(IServiceProvider scope, JobContext job) =>
        ((IPreparedJob<TPayload>)Job(scope)).Prepare(job.Item, T.Read(job.Item.Payload), job.Now);

    public override void Run(IServiceProvider scope, JobContext job) => Job(scope).Run(job, T.Read(job.Item.Payload));

    private static T Job(IServiceProvider scope) => scope.GetRequiredService<T>();
}
