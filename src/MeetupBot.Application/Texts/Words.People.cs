using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ChooseThem = "Choose them";
    public const string OneAtATime = "One person at a time. Whom do you mean?";

    private const int TypedNameLength = 40;

    /// <summary>Words that were typed where people are named, and that name nobody.</summary>
    public static string NobodyCalled(IReadOnlyList<string> words) =>
        $"I know nobody called {EitherOf([.. words.Select(QuotedName)])} here.";

    public static string LeftOut(int names) => names == 1 ? "So that is left out." : "So these are left out.";

    public static string WhichOne(string typed, int people) => people == 1
        ? $"Whom do you mean by {QuotedName(typed)}?"
        : $"Several people here could be {QuotedName(typed)}. Whom do you mean?";

    public static string TooManyPeople(int most, IReadOnlyList<string> others) =>
        $"Up to {most} people fit at once, so these are left out: {List(others)}.";

    public static string IntroducesTwo(int named) => $"An introduction is between two people, and you named {named}.";

    private static string QuotedName(string typed) => $"“{DisplayText.Shorten(typed.TrimStart('@'), TypedNameLength)}”";

    private static string EitherOf(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
