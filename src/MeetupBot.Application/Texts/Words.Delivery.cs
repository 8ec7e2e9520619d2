namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PlaceToCome = "To be announced";

    public static string AnswerOnCard(string id, Uri? link) => link is null
        ? $"Say whether you come on the card with {id} in the channel; “Interested” here does not count as going."
        : $"Say whether you come on the card: {link} (“Interested” here does not count as going). {id}";

    /// <summary>"Sat 19 – Mon 21 Dec 2026, whole days."</summary>
    public static string WholeDays(string days, int count) => count == 1 ? $"{days}, the whole day" : $"{days}, whole days";
}
