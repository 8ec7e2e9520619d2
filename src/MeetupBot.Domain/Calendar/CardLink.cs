namespace MeetupBot.Domain.Calendar;

/// <summary>The card in a chat app where members answer.</summary>
/// <param name="Address">Absolute. Opens the card.</param>
/// <param name="Line">One line of text that contains the address. It ends the description, because many calendars do not show the URL.</param>
public sealed record CardLink(Uri Address, string Line);
