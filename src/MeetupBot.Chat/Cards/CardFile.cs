namespace MeetupBot.Chat;

/// <param name="Name">File name with ending, ASCII.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Content">UTF-8 text.</param>
public sealed record CardFile(string Name, string ContentType, string Content);
