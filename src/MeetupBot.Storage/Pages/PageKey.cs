namespace MeetupBot.Storage.Pages;

/// <summary>An element of the key ring that signs links to pages: a key, or a revocation of keys.</summary>
/// <param name="Id">The friendly name that ASP.NET Core Data Protection gives the element.</param>
/// <param name="Xml">The element as ASP.NET Core Data Protection writes it.</param>
public sealed record PageKey(string Id, string Xml);
