using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Pages;

/// <summary>The keys of links to pages, so that links outlive a restart.</summary>
public sealed class PageKeyStore
{
    private readonly StoreConnection _connection;

    internal PageKeyStore(StoreConnection connection) => _connection = connection;

    public IReadOnlyList<PageKey> All() => _connection.Query<PageKey>(PageKeySql.All);

    public void Add(PageKey key) => _connection.Execute(PageKeySql.Add, key);
}
