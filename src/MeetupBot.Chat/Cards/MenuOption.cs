namespace MeetupBot.Chat.Cards;

/// <param name="Label">Plain text. The narrowest platform shows 75 characters; adapters shorten it.</param>
/// <param name="Value">Sent back when it is chosen.</param>
public sealed record MenuOption(string Label, string Value, bool Chosen = false);
