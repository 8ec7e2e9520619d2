using System.Xml.Linq;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Pages;
using MeetupBot.Storage.Sessions;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Pages.Links;

/// <summary>Stores the keys of links in the bot's database, so that links survive a restart and are part of a backup.</summary>
/// <remarks>
/// A link, and with it a new key, may be created inside a transaction on the writer's only thread, which must not wait for itself. So the
/// key is written asynchronously. If the process dies before that, links sealed with it are invalid, and the next card has new ones.
/// </remarks>
internal sealed partial class PageKeyRepository(Database database, ILogger<PageKeyRepository> logger) : IXmlRepository
{
    private readonly Lock _gate = new();
    private List<XElement>? _keys;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
            return [.. (_keys ??= Load()).Select(key => new XElement(key))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
            (_keys ??= Load()).Add(new XElement(element));
        _ = SaveAsync(new PageKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
    }

    private List<XElement> Load() =>
        [.. database.ReadAsync(session => session.PageKeys.All()).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Xml))];

    private async Task SaveAsync(PageKey key)
    {
        try
        {
            await database.WriteAsync(session => session.PageKeys.Add(key));
        }
        catch (StorageException error)
        {
            NotSaved(error, key.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The key {Id} for links to pages could not be stored; links sealed by it last until the next start")]
    private partial void NotSaved(Exception error, string id);
}
