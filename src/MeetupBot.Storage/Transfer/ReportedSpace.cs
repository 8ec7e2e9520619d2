namespace MeetupBot.Storage.Transfer;

/// <summary>A space as a <see cref="DatabaseReport"/> names it.</summary>
public sealed record ReportedSpace(string Platform, string ExternalId, string Name, string? AnnounceChannel);
