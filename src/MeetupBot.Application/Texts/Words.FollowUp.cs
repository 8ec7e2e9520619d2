namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhoElseWasThere = ". Who else was there? Tick them, and the recap counts them.";

    /// <param name="name">Null when it is the reader.</param>
    public static string OnlyOneNoted(string? name) =>
        name is null ? "So far I only know that you were at " : $"So far I only know that {name} was at ";
}
