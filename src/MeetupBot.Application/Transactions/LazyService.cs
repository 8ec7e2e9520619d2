using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Application.Transactions;

/// <summary>A service that is made only when it is used: for what few transactions need, and what needs many others.</summary>
internal sealed class LazyService<T>(IServiceProvider scope) : Lazy<T>(scope.GetRequiredService<T>)
    where T : notnull;
