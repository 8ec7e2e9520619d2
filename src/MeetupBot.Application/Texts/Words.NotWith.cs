using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string IntroductionsLabel = "Introductions";
    public const string IntroductionsOn = "on; others may suggest that you meet somebody, and you are asked first";
    public const string IntroductionsOff = "off; nobody introduces you; coffee rounds that you join go on";
    public const string IntroductionsNotForGuests = "none: introductions, coffee rounds and seeing people again are for members, not for guests";
    public const string NobodyIntroducesMe = "Nobody introduces me";
    public const string OthersMayIntroduceMe = "Others may introduce me";
    public const string IntroductionsKeyOn = "on";
    public const string IntroductionsKeyOff = "off";
    public const string NotWithThese = "Not with these people";
    public const string KeptApartLabel = "Kept apart from you";
    public const string NotWithHint = "Adds people. Only you see it, and they are told nothing";
    public const string NotApartAnyMore = "Take somebody off this list";
    public const string TakeBackKept = "Take back those about former members";
    public const string NotWithYourself = "Choose somebody other than yourself.";
    public const string SavedApart = "Saved, and nobody is told: I won't bring you together. You can take it back here at any time.";
    private const string PeopleWhoAreGone = "people who asked to be forgotten (kept only as a code, in case they come back)";

    public static string NeitherOnNorOff(string text) =>
        $"“{DisplayText.Shorten(text, 30)}” is neither on nor off. With off, nobody introduces you.";

    /// <param name="names">The people who can be named.</param>
    /// <param name="hasKept">Whether there are others who asked to be forgotten.</param>
    public static string NotWith(IReadOnlyList<string> names, bool hasKept) => (names.Count, hasKept) switch
    {
        (0, false) => "nobody",
        (0, true) => PeopleWhoAreGone,
        (_, true) => $"{NamesFirst(names, 15)}; and {PeopleWhoAreGone}",
        _ => NamesFirst(names, 15),
    };
}
