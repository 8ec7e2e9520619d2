using System.Collections.Frozen;

namespace MeetupBot.Application.Outbox;

/// <summary>Finds the handler of a stored message kind.</summary>
public sealed class OutboxCatalog
{
    private readonly FrozenDictionary<string, OutboxRegistration> _byKind;
    private readonly IReadOnlyList<(string Prefix, OutboxRegistration Registration)> _byPrefix;

    /// <exception cref="ArgumentException">Two handlers have the same kind.</exception>
    internal OutboxCatalog(IReadOnlyList<OutboxRegistration> registrations)
    {
        var kinds = registrations.SelectMany(registration => registration.Kinds.Select(kind => (kind, registration)))
            .ToLookup(entry => entry.kind.EndsWith('.'));
        _byKind = kinds[false].ToFrozenDictionary(entry => entry.kind, entry => entry.registration, StringComparer.Ordinal);
        _byPrefix = [.. kinds[true]];
    }

    /// <returns>Null for a kind that this release does not know.</returns>
    internal OutboxRegistration? Find(string kind) => _byKind.TryGetValue(kind, out var known)
        ? known
        : _byPrefix.FirstOrDefault(entry => kind.StartsWith(entry.Prefix, StringComparison.Ordinal)).Registration;
}
