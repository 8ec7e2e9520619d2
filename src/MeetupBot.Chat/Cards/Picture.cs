namespace MeetupBot.Chat.Cards;
/// <param name="Caption">The name of the person in it. Also the alternative text.</param>
public sealed record Picture(Uri Address, string Caption);
