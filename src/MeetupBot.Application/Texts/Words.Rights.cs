namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string TryAgain = "Try again";

    /// <param name="platform">Lower case.</param>
    public static string RightNotConfirmed(string platform) =>
        $"Only organizers can do this, and {char.ToUpperInvariant(platform[0])}{platform[1..]} can't tell me right now whether you are one. "
        + "Nothing was changed.";
}
