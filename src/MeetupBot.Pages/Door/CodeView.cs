namespace MeetupBot.Pages.Door;

/// <summary>A member's own code, for a host to scan.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Title">The meetup's title.</param>
/// <param name="When">The time in the member's zone.</param>
/// <param name="Link">The address that the host's camera opens.</param>
public sealed record CodeView(string Name, string Title, string When, Uri Link);
