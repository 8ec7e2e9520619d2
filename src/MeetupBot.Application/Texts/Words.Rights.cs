namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string TryAgain = "Try again";

    /// <param name="platform">Lower case.</param>
    public static string RightNotConfirmed(string platform) =>
        $"Only organizers can do this, and {PlatformName(platform)} can't tell me right now whether you are one. "
        + "Nothing was changed.";

    /// <inheritdoc cref="RightNotConfirmed"/>
    public static string OthersRightNotConfirmed(string platform) =>
        $"An organizer asked for this, and {PlatformName(platform)} can't tell me right now whether they still are one. Nothing was changed.";
}
