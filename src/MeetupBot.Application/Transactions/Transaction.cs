using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Transactions;

/// <summary>Shared by the services of one scope: the session and the time of the transaction.</summary>
/// <remarks>As a clock it does not move during the transaction.</remarks>
public sealed class Transaction : IClock
{
    private Session? _session;
    private Instant _now;

    /// <exception cref="InvalidOperationException">The scope was not opened by <see cref="TransactionRunner"/>.</exception>
    public Session Session => _session ?? throw new InvalidOperationException("This scope has no transaction.");

    public Instant GetCurrentInstant() => _now;

    internal void Begin(Session session, Instant now) => (_session, _now) = (session, now);
}
