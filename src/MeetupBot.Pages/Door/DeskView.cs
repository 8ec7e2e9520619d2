namespace MeetupBot.Pages.Door;

/// <summary>Shown when a host's browser is ready to check people in.</summary>
/// <param name="Title">The meetup's title.</param>
/// <param name="When">The time in the host's zone.</param>
/// <param name="Here">How many people are checked in so far.</param>
public sealed record DeskView(string Title, string When, int Here);
