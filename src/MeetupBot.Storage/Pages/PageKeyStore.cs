namespace MeetupBot.Storage;

/// <summary>The keys of links to pages, so that links outlive a restart.</summary>
public sealed class PageKeyStore
{
    private readonly Session _session;

    internal PageKeyStore(Session session) => _session = session;

    public IReadOnlyList<PageKey> All() => _session.Query<PageKey>(PageKeySql.All);

    public void Add(PageKey key) => _session.Execute(PageKeySql.Add, key);
}
