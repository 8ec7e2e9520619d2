namespace MeetupBot.Chat.Cards;

/// <param name="Label">Plain text, to 75 characters on the narrowest platform; adapters shorten.</param>
/// <param name="Value">Comes back when chosen.</param>
public sealed record MenuOption(string Label, string Value, bool Chosen = false);
