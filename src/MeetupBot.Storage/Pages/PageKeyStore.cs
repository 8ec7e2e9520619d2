using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Pages;

/// <summary>The keys that sign links to pages. They are stored so that links stay valid after a restart.</summary>
public sealed class PageKeyStore
{
    private readonly StoreConnection _connection;

    internal PageKeyStore(StoreConnection connection) => _connection = connection;

    public IReadOnlyList<PageKey> All() => _connection.Query<PageKey>(PageKeySql.All);

    /// <summary>Adds the element, or replaces the one with the same id.</summary>
    public void Add(PageKey key) => _connection.Execute(PageKeySql.Add, key);
}
