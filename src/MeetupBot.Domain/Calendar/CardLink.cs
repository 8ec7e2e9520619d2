namespace MeetupBot.Domain.Calendar;

/// <summary>Where a meetup's answers are given: its card in a chat app.</summary>
/// <param name="Address">Absolute; opens the card.</param>
/// <param name="Line">One line for people, with the address in it. Many calendars show no address beside the description.</param>
public sealed record CardLink(Uri Address, string Line);
