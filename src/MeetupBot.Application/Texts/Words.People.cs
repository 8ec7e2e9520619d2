using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ChooseThem = "Choose them";
    public const string OneAtATime = "One person at a time. Who do you mean?";

    private const int TypedNameLength = 40;

    /// <summary>Words that were typed where people are named, and that name nobody.</summary>
    public static string NobodyCalled(IReadOnlyList<string> words) =>
        $"I don't know {EitherOf([.. words.Select(QuotedName)])}.";

    public static string LeftOut(int names) => names == 1 ? "I've left that out." : "I've left these out.";

    /// <param name="names">Who may be meant; empty when they can't be named here.</param>
    public static string WhichOne(string typed, IReadOnlyList<string> names) => names switch
    {
        [var name] => $"I don't know {QuotedName(typed)}. Did you mean {name}?",
        [] => $"Who do you mean by {QuotedName(typed)}?",
        _ => $"Several people here could be {QuotedName(typed)}. Who do you mean?",
    };

    public static string TooManyPeople(int most, IReadOnlyList<string> others) =>
        $"Only {most} people fit at once, so I've left out {List(others)}.";

    public static string IntroducesTwo(int named) => $"An introduction is between two people, and you named {named}.";

    private static string QuotedName(string typed) => $"“{DisplayText.Shorten(typed.TrimStart('@'), TypedNameLength)}”";

    private static string EitherOf(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
