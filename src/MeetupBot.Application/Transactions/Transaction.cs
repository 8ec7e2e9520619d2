using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Transactions;

/// <summary>What the services of one scope share: the session, and the one instant at which all of it happens.</summary>
/// <remarks>As a clock it stands still for the length of the transaction.</remarks>
public sealed class Transaction : IClock
{
    private Session? _session;
    private Instant _now;

    /// <exception cref="InvalidOperationException">The scope was opened outside of <see cref="TransactionRunner"/>.</exception>
    public Session Session => _session ?? throw new InvalidOperationException("This scope has no transaction.");

    public Instant GetCurrentInstant() => _now;

    internal void Begin(Session session, Instant now) => (_session, _now) = (session, now);
}
