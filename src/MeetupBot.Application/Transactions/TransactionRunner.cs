using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Extensions;

namespace MeetupBot.Application.Transactions;

/// <summary>Runs work in one transaction, with a service scope that ends with it.</summary>
public sealed class TransactionRunner(Database database, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <inheritdoc cref="Database.WriteAsync{T}"/>
    public Task<T> WriteAsync<T>(Func<IServiceProvider, T> work, CancellationToken cancellationToken = default) =>
        database.WriteAsync(session => Run(session, work), cancellationToken);

    /// <inheritdoc cref="Database.WriteAsync{T}"/>
    public Task WriteAsync(Action<IServiceProvider> work, CancellationToken cancellationToken = default) => WriteAsync(
        services =>
        {
            work(services);
            return true;
        },
        cancellationToken);

    /// <inheritdoc cref="Database.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(Func<IServiceProvider, T> work, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => Run(session, work), cancellationToken);

    /// <summary>Runs work with a scope of its own inside a transaction that somebody else began.</summary>
    internal T Run<T>(Session session, Func<IServiceProvider, T> work)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Transaction>().Begin(session, time.GetCurrentInstant());
        return work(scope.ServiceProvider);
    }
}
