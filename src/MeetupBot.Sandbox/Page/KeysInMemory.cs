using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MeetupBot.Sandbox.Page;

/// <summary>
/// Keeps the keys of the page's tokens in memory, because they need not outlive the process. Nothing is written to a home folder.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly Lock _gate = new();
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
            return [.. _keys.Select(key => new XElement(key))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
            _keys.Add(new XElement(element));
    }
}
