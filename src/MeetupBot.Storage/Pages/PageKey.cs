namespace MeetupBot.Storage.Pages;

/// <summary>A key by which links to pages are signed, or the word that some are revoked.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Xml">As ASP.NET Core Data Protection writes it.</param>
public sealed record PageKey(string Id, string Xml);
