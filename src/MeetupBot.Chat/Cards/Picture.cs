namespace MeetupBot.Chat.Cards;
/// <param name="Caption">The name of who is on it; also its alternative text.</param>
public sealed record Picture(Uri Address, string Caption);
