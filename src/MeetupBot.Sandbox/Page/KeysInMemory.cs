using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MeetupBot.Sandbox.Page;

/// <summary>The keys of the page's tokens, which need not outlive the process; nothing is left behind in a home folder.</summary>
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
